#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension English {
  /// What an error number of the operating system means.
  static func words(systemError code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "access denied"
    case ENOENT: "there is no such file or folder"
    case EEXIST: "the name is taken"
    case ENOTDIR: "the path leads through a file that is no folder"
    case EISDIR: "it is a folder"
    case ENOTEMPTY: "the folder is not empty"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "the links lead in a circle"
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "no space is left in the quota"
    case EFBIG: "the file would be too large"
    case EROFS: "the disk is read-only"
    case EIO: "the disk or the device failed"
    case EMFILE, ENFILE: "too many files are open"
    case ENOMEM: "there is not enough memory"
    case EBUSY: "another program uses it"
    case ETXTBSY: "the program is being written"
    case ENOEXEC: "it is not a program"
    case EPIPE: "nobody reads any more"
    case ENOLCK: "the system has no lock left to give"
    case EINTR: "interrupted"
    case ENODEV, ENXIO: "the device is not there"
    case ESTALE: "the file server no longer knows the file"
    case ETIMEDOUT: "nothing answered in time"
    case EINVAL, ENOTSUP, ENOSYS: "the system cannot do that here"
    default: SystemMessage.text(code)
    }
  }
}
