#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension English {
  /// The meaning of an operating system error number.
  static func words(systemError code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "access denied"
    case ENOENT: "no such file or folder"
    case EEXIST: "the name is taken"
    case ENOTDIR: "part of the path isn't a folder"
    case EISDIR: "it's a folder"
    case ENOTEMPTY: "the folder is not empty"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "the links form a loop"
    case ENOSPC: "no space left on the disk"
    case EDQUOT: "disk quota exceeded"
    case EFBIG: "the file would be too large"
    case EROFS: "the disk is read-only"
    case EIO: "disk or device error"
    case EMFILE, ENFILE: "too many open files"
    case ENOMEM: "not enough memory"
    case EBUSY: "another program is using it"
    case ETXTBSY: "the program is being written"
    case ENOEXEC: "it isn't a program"
    case EPIPE: "nothing is reading the output"
    case ENOLCK: "the system has no locks left"
    case EINTR: "interrupted"
    case ENODEV, ENXIO: "no such device"
    case ESTALE: "the file is gone from the file server"
    case ETIMEDOUT: "timed out"
    case EINVAL, ENOTSUP, ENOSYS: "not supported here"
    default: SystemMessage.text(code)
    }
  }
}
