import MigrationFiles
package import ProjectFiles
import SchemagenRuntime

/// Why migrations could not be read, checked or applied: what is wrong, and what to do about it.
public struct MigrationError: Error, Equatable, Sendable {
  /// The kind of an error.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private let rawValue: String

    private init(_ rawValue: String) {
      self.rawValue = rawValue
    }

    /// The migrations folder cannot be read, or something in it is not a migration.
    public static let directory = Code("directory")
    /// A migration's SQL file cannot be run.
    public static let script = Code("script")
    /// A migration was edited after it was applied.
    public static let edited = Code("edited")
    /// The database has a migration that the folder does not have.
    public static let missing = Code("missing")
    /// The database has tables, but no migration history.
    public static let notEmpty = Code("notEmpty")
    /// Another runner holds the lock.
    public static let locked = Code("locked")
    /// The database refused a statement of a migration.
    public static let failed = Code("failed")
    /// The statements of a migration do not lead to the state that the folder describes.
    public static let unverified = Code("unverified")
    /// The history table cannot be read or written.
    public static let history = Code("history")

    /// The code as text, such as `locked`.
    public var description: String { rawValue }
  }

  /// The kind of the error, to switch over.
  public let code: Code
  /// What is wrong, as a sentence.
  public let message: String
  /// The file, line and column it is about, as `path:line:column`, as far as they are known.
  public internal(set) var place: String?
  /// What to do about it, a line each; a line may quote the row that the database refused.
  public let help: [String]
  /// What has to be done before another try.
  package internal(set) var wayOn = WayOn.again

  package init(_ code: Code, _ message: String, help: [String]) {
    self.code = code
    self.message = message
    self.help = help
  }

  package init(_ code: Code, _ message: String, help: String...) {
    self.init(code, message, help: help)
  }

  init(_ problem: ScriptProblem, in path: String) {
    self.init(.script, problem.message, help: problem.help)
    place = "\(path):\(problem.line)" + (problem.column.map { ":\($0)" } ?? "")
  }

  /// A migration whose file is not the one that was applied.
  static func edited(_ path: String, recorded: String, found: String) -> MigrationError {
    MigrationError(
      .edited, "\(path) was edited after it was applied.",
      help: "The database has the checksum \(recorded), the file has \(found).",
      "Restore the file from git, and put the change into a new migration.",
      "If it does the same as before, record its checksum: "
        + "`schemagen migrate resolve --checksum \(FilePath.name(of: path))`.")
  }

  /// A history table that the database does not let us read or write.
  ///
  /// - Parameter note: What else there is to say.
  init(_ error: DatabaseError, of table: String, note: String? = nil) {
    let help = [error.help].compactMap(\.self) + (FailureExplanation.of(error)?.advice ?? [])
    self.init(
      .history, "The history table \(table) cannot be used: \(error.message.asSentence)",
      help: help.map(\.asSentence) + [note].compactMap(\.self))
  }

  /// Something in a migrations folder that is no migration.
  init(_ problem: MigrationListing.Problem, code: Code = .directory) {
    self.init(code, problem.message, help: problem.help)
  }

  /// An error of the file system in a migrations folder.
  package init(_ error: FileError) {
    self.init(.directory, error.message, help: error.help)
  }
}

extension MigrationError: CustomStringConvertible {
  /// Place, message and help on one line.
  public var description: String {
    ([place.map { $0 + ": " + message } ?? message] + help).joined(separator: " ")
  }
}
