import ProgressStore
import QuestionBank
import Training
import Usage

extension French {
  private static func answers(_ number: Int) -> String { count(number, "réponse", "réponses") }
  private static func events(_ number: Int) -> String { count(number, "événement", "événements") }

  static func words(_ sentence: ProgressSentence) -> String {
    switch sentence {
    case .notSaving(let obstacle):
      switch obstacle {
      case .noPlace:
        "dossier personnel introuvable : tu peux t’entraîner, mais rien n’est enregistré. Donnes-en un avec « --home DOSSIER » ou DISTINGUO_HOME."
      case .newerVersion(let path, let version):
        "\(path) vient d’une version plus récente de Distinguo (format \(version)) : tu peux t’entraîner, mais rien n’est enregistré. Mets Distinguo à jour, ou choisis un autre dossier avec « --home »."
      case .fault(let fault):
        "tu peux t’entraîner, mais rien n’est enregistré pour l’instant : \(words(fault)) Vérifie les droits d’accès, ou choisis un autre dossier avec « --home »."
      }
    case .notice(let notice): words(notice)
    case .conflictCopies(let number):
      "la synchronisation a mis de côté \(count(number, "copie", "copies")) de la progression. Pour reprendre ce qui s’y trouve :"
    case .missing(let number):
      "\(count(number, "événement gardé dans les sauvegardes manque", "événements gardés dans les sauvegardes manquent")) à la progression. « progres restaurer --keep » y renonce. Pour \(number == 1 ? "le" : "les") retrouver :"
    case .doubtful(let copy, let changed, let hasBackup):
      "la progression ne correspond plus à sa somme de contrôle : elle a été modifiée à la main, ou abîmée par le disque. Tout a été lu"
        + (copy == nil ? "" : " et réécrit")
        + (changed == 0
          ? ""
          : ", mais \(count(changed, "événement n’est pas celui", "événements ne sont pas ceux")) de la dernière sauvegarde")
        + "." + (copy.map { "\nFichier d’origine : \($0)" } ?? "")
        + (hasBackup ? "\nSi tu n’as rien modifié, reviens à la dernière sauvegarde :" : "")
    case .unsavedAnswers(let number):
      "\(count(number, "réponse n’a pas pu être enregistrée et sera perdue", "réponses n’ont pas pu être enregistrées et seront perdues")) avec cette séance."
    case .unsavedRest:
      "toutes les réponses sont enregistrées, mais pas tout le reste de cette séance : son début ou sa fin, ce que tu as annulé ou coché."
    case .notFolded(let fault):
      "toutes les réponses sont en sûreté dans le journal, mais le fichier de progression n’a pas pu être écrit : \(words(.progress(fault)))"

    case .mergedFile(let path, let number, let common, let added):
      "\(path) : \(events(number)), dont \(count(common, "déjà connu", "déjà connus")) et \(count(added, "ajouté", "ajoutés"))."
    case .mergedTotal(let before, let after, let dueBefore, let dueAfter):
      "Progression : \(self.number(before)) → \(events(after)) ; à échéance : \(self.number(dueBefore)) → \(self.number(dueAfter))."
    case .sharedNames(let number, let first):
      "\(count(number, "identifiant désigne", "identifiants désignent")) des événements différents (\(first)) : tous sont gardés et comptent. Une annulation n’en vise qu’un. Cela vient d’un dossier personnel copié."
    case .mergedDoubtful(let path, let canBeUndone):
      "\(path) ne correspond plus à sa somme de contrôle : ce fichier a été modifié à la main, ou il est abîmé. Ses événements ont été ajoutés quand même."
        + (canBeUndone ? " Pour les retirer :" : "")
    case .copyPutAway(let path): "La copie est gardée parmi les sauvegardes : \(path)"

    case .finding(let finding): words(finding)
    case .verified(let path, let number, let journal, let backups, let isSound):
      "\(path) : \(events(number)), \(self.number(journal)) de plus dans le journal, \(count(backups, "sauvegarde", "sauvegardes")) : \(isSound ? "tout est en bon état" : "il y a des dégâts")."
    case .howToRestore: "Pour récupérer tout ce qui est intact :"
    case .nothingToRestore(let hasBackups):
      hasBackups
        ? "Rien n’est abîmé. Pour revenir à un état d’avant :"
        : "Rien n’est abîmé, et il n’y a encore aucune sauvegarde."
    case .restored(let number, let lost):
      "Restauré : la progression compte maintenant \(events(number))."
        + (lost == 0 ? "" : " \(count(lost, "ligne n’était plus lisible", "lignes n’étaient plus lisibles")).")
    case .restoredFrom(let path, let number): "\(path) : \(events(number))."
    case .setAside(let number):
      "\(count(number, "autre événement est mis de côté", "autres événements sont mis de côté")) parmi les sauvegardes. Pour revenir à l’état précédent :"
    case .declined(let number):
      "\(count(number, "événement reste", "événements restent")) dans les sauvegardes ; il n’en sera plus question."
    case .nothingToDecline: "Il ne manque rien."
    case .damagedKept(let path): "L’ancien fichier est gardé : \(path)"

    case .mergeUndone(let number):
      "La dernière fusion est annulée : \(count(number, "événement ne compte plus", "événements ne comptent plus"))."
    case .gone(let number):
      number == 1
        ? "1 autre question déjà travaillée n’est dans aucun paquet présent ; elle reviendra avec son paquet."
        : "\(self.number(number)) autres questions déjà travaillées ne sont dans aucun paquet présent ; elles reviendront avec leur paquet."
    case .undone(let undoable, let moment): "Annulé : \(words(undoable, moment))."
    case .noEventToUndo: "Il n’y a rien à annuler."
    case .nothingToReset: "Rien à oublier : tu n’as encore répondu à aucune question."
    case .confirmReset(let scope, let questionCount, let number):
      "Oublier \(name(scope)) (\(answers(number)) à \(questions(questionCount))) ?"
    case .yesOrNo: "[o/N]"
    case .howToConfirm: "« o » (oui) : le faire. « n » (non), Entrée seule ou Ctrl-C : ne rien changer."
    case .resetDeclined: "Rien n’a été oublié."
    case .resetDone(let questionCount, let number):
      "Oublié : \(answers(number)) à \(questions(questionCount)). Pour revenir en arrière, pendant 30 jours :"
    case .noResetToUndo: "Rien n’a été oublié ces 30 derniers jours : il n’y a rien à rétablir."
    case .confirmErase(let scope):
      "Effacer \(name(scope)) pour toujours, y compris dans les sauvegardes ? Rien ne le ramènera."
    case .erased(let number, let files):
      "Effacé pour toujours : \(events(number)), et \(count(files, "fichier qui les contenait", "fichiers qui les contenaient")). Les copies que tu as faites ailleurs les ont encore."
    }
  }

  static func reason(_ fault: ProgressFault) -> String {
    if case .system(let fault) = fault { words(fault) } else { words(.progress(fault)) }
  }

  private static func time(_ moment: Moment) -> String { Wording(language: .french).time(moment) }

  private static func words(_ notice: ProgressNotice) -> String {
    switch notice {
    case .tornTail:
      "la dernière ligne du journal était incomplète (arrêt brutal) : elle a été écartée, toutes les réponses affichées sont là."
    case .altered(.aroundEvents, let copy, _):
      "la progression a été remise en forme, ou abîmée en dehors des réponses : toutes les réponses sont intactes, le reste a été recalculé."
        + (copy.map { " Fichier d’origine : \($0)" } ?? "")
    case .altered(.events, let copy, let backup):
      words(.doubtful(copy: copy, changed: backup?.changed ?? 0, hasBackup: false))
    case .altered(.withoutHash, let copy, _):
      "la progression vient d’un autre programme, ou sa somme de contrôle a été retirée : tout a été lu"
        + (copy.map { ", contrôlé et réécrit. Fichier d’origine : \($0)" } ?? " et contrôlé.")
    case .olderVersion(let copy):
      "la progression vient d’une version plus ancienne de Distinguo ; elle a été récrite pour celle-ci. Les machines qui la partagent ont besoin de la version 0.2. Fichier d’origine : \(copy)"
    case .clockWentBack(let last, let now):
      "l’horloge indique le \(time(now)), alors que le dernier enregistrement date du \(time(last)). Les réponses comptent dans l’ordre où tu les donnes ; si l’horloge est fausse, les échéances le seront aussi."
    case .noLock(let path, let journal):
      "le système de fichiers ne permet pas les verrous (\(path)) : cette séance enregistre ses réponses dans un fichier à elle, \(journal), qui sera lu aussi à chaque démarrage."
    case .missing(let number): words(ProgressSentence.missing(events: number))
    case .damagedLine(let copy):
      "la dernière ligne du journal est abîmée : une réponse est peut-être perdue."
        + (copy.map { " Le journal est gardé tel quel : \($0)" } ?? "")
    case .conflictCopies(let paths):
      "copies mises de côté par la synchronisation : \(paths.joined(separator: ", "))"
    case .failingDisk(let fault):
      "le disque a signalé une erreur pendant un enregistrement : \(words(fault)) Tout a été récrit dans un nouveau fichier et rien n’est perdu, mais copie ta progression ailleurs : ce disque est peut-être en train de lâcher."
    case .notTidied(let fault):
      "c’est fait et enregistré, mais le rangement a échoué : \(reason(fault)) La prochaine séance réessaiera."
    case .noBackup(let fault):
      "la progression est enregistrée, mais sa sauvegarde a échoué : \(reason(fault)) Fais de la place ou vérifie les droits d’accès ; la prochaine séance réessaiera."
    }
  }

  private static func words(_ finding: Verification.Finding) -> String {
    switch finding {
    case .fault(.damaged(let path, let line, let problem)):
      "Abîmé : \(path)\(line.map { ", ligne \($0)" } ?? "") (\(problem))."
    case .fault(let fault): words(.progress(fault))
    case .altered(.aroundEvents, let path):
      "Remis en forme, ou abîmé en dehors des réponses : \(path). Toutes les réponses sont intactes."
    case .altered(.events, let path):
      "Modifié à la main, ou abîmé : \(path) ne correspond plus à sa somme de contrôle. Tous ses événements sont valables, mais l’un d’eux au moins n’est plus celui qui a été écrit."
    case .altered(.withoutHash, let path):
      "Sans somme de contrôle : \(path) vient d’un autre programme, ou elle a été retirée. Tous ses événements sont valables."
    case .wrongState(let path):
      "État faux : ce que \(path) dit des questions ne correspond pas à ses événements."
    case .missing(let number):
      "Manquant : \(count(number, "événement que les sauvegardes ont", "événements que les sauvegardes ont"))."
    case .damagedBackup(let path): "Sauvegarde abîmée : \(path)."
    case .damagedLine(let path): "Dernière ligne abîmée : \(path). Une réponse est peut-être perdue."
    case .keptAside(let path, 0): "Gardé tel quel : \(path). Tout ce qui y est lisible se trouve aussi ailleurs."
    case .keptAside(let path, let number):
      "Gardé tel quel : \(path). \(count(number, "événement n’est", "événements ne sont")) nulle part ailleurs."
    case .gap(let device, let numbers):
      "Trou : aucun événement ne s’appelle \(device)-\(numbers.lowerBound)"
        + (numbers.count == 1 ? "" : " à \(device)-\(numbers.upperBound)")
        + ", alors qu’il y en a de plus récents. Quelque chose est peut-être perdu, ou n’a jamais été dans cette copie."
    case .tornTail(let path): "Dernière ligne incomplète : \(path). Elle sera écartée au prochain démarrage."
    case .sharedName(let id): "Identifiant partagé : \(id) désigne plusieurs événements. Tous comptent."
    }
  }

  private static func words(_ undoable: Undoable, _ moment: Moment) -> String {
    let at = time(moment)
    switch undoable {
    case .answer(let question): return "la réponse à \(question) du \(at)"
    case .reset(let scope): return "l’oubli \(ofName(scope)), du \(at)"
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
