import ProgressStore
import QuestionBank
import Training

extension French {
  private static func answers(_ number: Int) -> String { count(number, "réponse", "réponses") }
  private static func events(_ number: Int) -> String { count(number, "événement", "événements") }

  static func words(_ sentence: ProgressSentence) -> String {
    switch sentence {
    case .notSaving(let obstacle):
      switch obstacle {
      case .noPlace:
        "aucun dossier personnel n’est connu : tu peux t’entraîner, mais rien n’est enregistré. « --home DOSSIER » ou DISTINGUO_HOME donne un endroit."
      case .newerVersion(let path, let version):
        "\(path) vient d’une version plus récente de Distinguo (format \(version)) : tu peux t’entraîner, mais rien n’est enregistré. Mets Distinguo à jour, ou choisis un autre dossier par « --home »."
      case .fault(let fault):
        "tu peux t’entraîner, mais rien n’est enregistré pour l’instant : \(words(fault)) Corrige l’accès, ou choisis un autre dossier par « --home »."
      }
    case .notice(let notice): words(notice)
    case .conflictCopies(let number, let merge):
      "un synchroniseur a mis de côté \(count(number, "copie", "copies")) de la progression. Pour reprendre ce qui s’y trouve : \(merge)"
    case .missing(let path, let restore):
      "il n’y a pas de \(path), alors qu’une sauvegarde en est gardée. Pour la remettre : \(restore)"
    case .unsavedAnswers(let number):
      "\(count(number, "réponse n’a pas pu être enregistrée et sera perdue", "réponses n’ont pas pu être enregistrées et seront perdues")) avec cette séance."
    case .notFolded(let fault):
      "toutes les réponses sont en sûreté dans le journal, mais le fichier de progression n’a pas pu être écrit : \(words(.progress(fault)))"

    case .mergedFile(let path, let number, let common, let added):
      "\(path) : \(events(number)), dont \(count(common, "déjà connu", "déjà connus")) et \(count(added, "ajouté", "ajoutés"))."
    case .mergedTotal(let before, let after, let dueBefore, let dueAfter):
      "Progression : \(self.number(before)) → \(events(after)) ; à échéance : \(self.number(dueBefore)) → \(self.number(dueAfter))."
    case .sharedNames(let number, let first):
      "\(count(number, "nom est porté", "noms sont portés")) par des événements différents (\(first)) : tous sont gardés et comptent. Un dossier personnel copié en est la cause."
    case .copyPutAway(let path): "La copie est gardée parmi les sauvegardes : \(path)"

    case .finding(let finding): words(finding)
    case .verified(let path, let number, let journal, let backups, let isSound):
      "\(path) : \(events(number)), \(self.number(journal)) de plus dans le journal, \(count(backups, "sauvegarde", "sauvegardes")) : \(isSound ? "tout est sain" : "il y a des dégâts")."
    case .howToRestore(let command): "Pour remettre tout ce qui est sain : \(command)"
    case .nothingToRestore: "Rien n’est abîmé. Pour revenir à un état d’avant :"
    case .restored(let backup, let number, let salvaged, let lost):
      (backup.map { "Remis depuis \($0) : \(events(number))." } ?? "Il n’y avait aucune sauvegarde saine.")
        + " \(count(salvaged, "autre était encore lisible", "autres étaient encore lisibles"))"
        + (lost == 0 ? "." : ", \(count(lost, "ligne ne l’était plus", "lignes ne l’étaient plus")).")
    case .damagedKept(let path): "Ce qui s’y trouvait est gardé : \(path)"

    case .mergeUndone(let number):
      "La dernière fusion est annulée : \(count(number, "événement ne compte plus", "événements ne comptent plus"))."
    case .eventUndone(let event): "Annulé : \(words(event))."
    case .noEventToUndo: "Il n’y a rien à annuler."
    case .nothingToReset: "Il n’y a rien à oublier : aucune question n’a encore reçu de réponse."
    case .confirmReset(let scope, let questionCount, let number):
      "Oublier \(name(scope)) (\(answers(number)) à \(questions(questionCount))) ? [o/N]"
    case .resetDeclined: "Rien n’a été oublié."
    case .resetDone(let questionCount, let number, let undo):
      "Oublié : \(answers(number)) à \(questions(questionCount)). Une sauvegarde est gardée. Pour revenir en arrière : \(undo)"
    }
  }

  private static func words(_ notice: ProgressNotice) -> String {
    switch notice {
    case .tornTail:
      "La dernière ligne du journal était incomplète (arrêt brutal) : elle a été écartée, toutes les réponses affichées sont là."
    case .edited(let copy):
      "la progression a été modifiée à la main, ou écrite par une version précédente : tout a été lu, contrôlé et réécrit. Telle qu’elle était : \(copy)"
    case .noLock(let path):
      "le système de fichiers refuse les verrous (\(path)) : les réponses sont enregistrées quand même. Ferme les autres séances, ou fusionne ensuite."
    case .missing(let path, let backup):
      "il n’y a pas de \(path), alors qu’une sauvegarde en est gardée : \(backup)"
    case .conflictCopies(let paths):
      "copies mises de côté par un synchroniseur : \(paths.joined(separator: ", "))"
    }
  }

  private static func words(_ finding: Verification.Finding) -> String {
    switch finding {
    case .fault(.damaged(let path, let line, let problem)):
      "Abîmé : \(path)\(line.map { ", ligne \($0)" } ?? "") (\(problem))."
    case .fault(let fault): words(.progress(fault))
    case .edited(let path):
      "Modifié à la main, ou écrit par une version précédente : \(path). Tous ses événements ont un sens."
    case .wrongState(let path):
      "État faux : ce que \(path) dit des questions n’est pas ce que donnent ses événements."
    case .missing(let path): "Manquant : \(path), alors qu’il en existe des sauvegardes."
    case .tornTail(let path): "Dernière ligne incomplète : \(path). Elle est écartée au prochain démarrage."
    case .sharedName(let id): "Nom partagé : \(id) désigne plusieurs événements. Tous comptent."
    }
  }

  private static func words(_ event: ProgressEvent) -> String {
    let at = Timestamp.seconds(event.at)
    switch event.change {
    case .review(let review): return "la réponse à \(review.question) du \(at)"
    case .reset(let scope): return "l’oubli \(ofName(scope)), du \(at)"
    case .undo(let id): return "l’annulation de \(id), du \(at)"
    }
  }

  private static func ofName(_ scope: ResetScope) -> String {
    if case .pack(let pack) = scope { "du paquet « \(pack) »" } else { "de " + name(scope) }
  }

  private static func name(_ scope: ResetScope) -> String {
    switch scope {
    case .everything: "toute la progression"
    case .pack(let pack): "le paquet « \(pack) »"
    case .question(let question): "la question « \(question) »"
    }
  }
}
