#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension French {
  /// The meaning of an operating system error number.
  static func words(systemError code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "accès refusé"
    case ENOENT: "ce fichier ou ce dossier n’existe pas"
    case EEXIST: "ce nom est déjà pris"
    case ENOTDIR: "ce chemin passe par un fichier qui n’est pas un dossier"
    case EISDIR: "c’est un dossier"
    case ENOTEMPTY: "ce dossier n’est pas vide"
    case ENAMETOOLONG: "ce nom est trop long"
    case ELOOP: "ces liens tournent en rond"
    case ENOSPC: "il n’y a plus de place sur le disque"
    case EDQUOT: "le quota de disque est dépassé"
    case EFBIG: "ce fichier serait trop grand"
    case EROFS: "ce disque est en lecture seule"
    case EIO: "erreur du disque ou de l’appareil"
    case EMFILE, ENFILE: "trop de fichiers sont ouverts"
    case ENOMEM: "il n’y a plus assez de mémoire"
    case EBUSY: "un autre programme s’en sert"
    case ETXTBSY: "ce programme est en train d’être écrit"
    case ENOEXEC: "ce n’est pas un programme"
    case EPIPE: "plus rien ne lit la sortie"
    case ENOLCK: "le système n’a plus de verrou à donner"
    case EINTR: "interrompu"
    case ENODEV, ENXIO: "cet appareil est introuvable"
    case ESTALE: "le serveur de fichiers ne connaît plus ce fichier"
    case ETIMEDOUT: "le délai est dépassé"
    case EINVAL, ENOTSUP, ENOSYS: "le système ne sait pas faire cela ici"
    default: SystemMessage.text(code)
    }
  }
}
