/// What version 0.1 kept of a learner, just as it wrote it.
package enum OldProgress {
  /// `progress.json` with two answers, one of them free, an undo and two resets.
  package static let file = #"""
    {"version":1,
    "count":5,
    "newest":{"at":"2026-11-22T10:04:00.000Z","id":"a-5"},
    "devices":{"a":5},
    "undoneInAdvance":["a-9"],
    "questions":{
    "roles/animer":{"difficulty":6.4133,"due":"2026-11-22T10:01:00.000Z","firstReview":"2026-11-22T10:00:00.000Z","lastReview":"2026-11-22T10:00:00.000Z","missed":true,"missedIn":"a-1","reviews":1,"session":"a-1","stability":0.212,"state":"learning","step":0,"thinking":0,"verdict":"wrong"},
    "roles/stratege":{"firstReview":"2026-11-22T10:01:00.000Z","lastReview":"2026-11-22T10:01:00.000Z","missed":true,"missedIn":"a-1","reviews":1,"session":"a-1","sure":false,"thinking":6100,"verdict":"partial"}
    },
    "events":[
    {"at":"2026-11-22T10:00:00.000Z","credit":0,"given":"b","id":"a-1","mode":"quiz","question":"roles/animer","rating":1,"session":"a-1","thinking":0,"type":"review","verdict":"wrong"},
    {"answered":"cm","asked":"smm","at":"2026-11-22T10:01:00.000Z","credit":0.25,"free":true,"fuzz":false,"given":"le \"CM\" / é\n","hints":2,"id":"a-2","maximumInterval":90,"mode":"review","question":"roles/stratege","rating":1,"retention":0.85,"session":"a-1","sure":false,"thinking":6100,"type":"review","verdict":"partial"},
    {"at":"2026-11-22T10:02:00.000Z","id":"a-3","of":"a-9","type":"undo"},
    {"at":"2026-11-22T10:03:00.000Z","id":"a-4","question":"mots/part","type":"reset"},
    {"at":"2026-11-22T10:04:00.000Z","id":"a-5","pack":"mots","type":"reset"}
    ],
    "hash":"xxh64:1bae27eb106b9861"}

    """#

  /// `progress.journal` with an answer that a killed session left.
  package static let journal = #"""
    124c6eb0 {"at":"2026-11-22T09:30:00.000Z","credit":1,"given":"b","id":"a-6","mode":"quiz","question":"roles/vrai","rating":3,"session":"a-6","thinking":2500,"type":"review","verdict":"right"}

    """#
}
