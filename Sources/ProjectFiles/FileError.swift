import Foundation

/// A file or folder that the system did not let us use.
package struct FileError: Error, Equatable {
  /// What was tried.
  package enum Operation: String, Sendable {
    case read, write, list, create, rename, remove
  }

  /// What was tried.
  package let operation: Operation
  /// The path, as the user knows it.
  package let path: String
  /// The system's error number, or one of ours.
  package let code: Int32

  /// A device, a pipe or a socket, which may never end.
  package static let notRegular: Int32 = -1

  /// Keeps what the system said.
  package init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// What is wrong, in one line.
  package var message: String {
    switch code {
    case Self.notRegular: "Cannot \(operation.rawValue) \(path): it is not a regular file."
    case EFBIG where operation == .read: "Cannot read \(path): it is too large."
    default: described
    }
  }

  private var described: String {
    "Cannot \(operation.rawValue) \(path): \(String(cString: strerror(code)))."
  }

  /// What to do about it.
  package var help: [String] {
    switch code {
    case ENOSPC, EDQUOT: ["The disk is full: free some space and run the command again."]
    case EROFS: ["The file system is read-only: run the command where it can write."]
    case EACCES, EPERM: ["Check the permissions of the file and of its folder."]
    case ENOENT: ["Check the path."]
    case Self.notRegular: ["Name a file on a disk; a device or a pipe may never end."]
    case EISDIR: ["A file is needed here, and this is a folder."]
    case ENOTDIR: ["A part of the path is a file, not a folder."]
    case ELOOP: ["A symbolic link of the path leads to itself."]
    default: []
    }
  }
}
