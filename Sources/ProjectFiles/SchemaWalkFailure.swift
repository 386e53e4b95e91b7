import Foundation

/// A place at which the search for schema files cannot go on.
///
/// The build plugin compiles this file too; see ``SchemaWalk``.
struct SchemaWalkFailure: Error, Equatable, CustomStringConvertible {
  enum Problem: Equatable {
    case danglingLink(destination: String)
    case unreadable
    case notRegular
  }

  let path: String
  let problem: Problem
  /// The system's error number.
  let code: Int32

  /// What is wrong and what to do about it.
  var description: String {
    switch problem {
    case .unreadable: "Cannot read \(path): \(String(cString: strerror(code)))."
    case .notRegular: "\(path) is not a regular file. " + Self.notRegularHelp
    case .danglingLink(let destination):
      Self.danglingLink(path, to: destination, code) + " " + Self.danglingLinkHelp
    }
  }

  /// What is wrong with a link that leads nowhere.
  static func danglingLink(_ path: String, to destination: String, _ code: Int32) -> String {
    switch code {
    case ENOENT, ENOTDIR: "\(path) is a link to \(destination), which does not exist."
    case ELOOP: "\(path) is a link to \(destination), which leads back to the link."
    default:
      "\(path) is a link to \(destination), which cannot be read: "
        + "\(String(cString: strerror(code)))."
    }
  }

  static let notRegularHelp = "A schema is a file on a disk; a device or a pipe may never end."
  static let danglingLinkHelp = "Correct the link, or remove it."
}
