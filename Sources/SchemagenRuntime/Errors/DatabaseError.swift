/// What went wrong in or on the way to a database.
///
/// No message holds a connection string, a password or the value of a parameter, except for a number
/// that a column cannot hold. Of stored values, a message holds the key of a row that cannot be read
/// and the label that an enum does not have.
public struct DatabaseError: Error, Sendable {
  /// The kind of failure, to decide what to do about it.
  public var code: Code
  /// What is wrong, in one sentence.
  public var message: String
  /// What to do about it.
  public var help: String?
  /// The server's detail; it may quote stored values, so it is not part of ``description``.
  public var detail: String?
  /// Where in a function or `DO` block of the server it happened, innermost first, a line each; it may quote
  /// statements, so it is not part of ``description``.
  public var context: String?
  /// The role of the connection, where it lacks a right on a PostgreSQL server.
  public var role: String?
  /// PostgreSQL's five-character code.
  public var sqlState: String?
  /// SQLite's extended result code.
  public var sqliteCode: Int32?
  /// The text of the statement that failed.
  public var statement: String?
  /// Where in ``statement`` the error is, in characters from 1.
  public var position: Int?
  /// The name of the violated constraint, where the database reports it.
  public var constraint: String?
  /// The table concerned.
  public var table: String?
  /// The columns concerned.
  public var columns: [String] = []
  /// Which stored value could not be read; sets ``message``.
  public internal(set) var decodingFailure: DecodingFailure? {
    didSet { if let decodingFailure { message = decodingFailure.message } }
  }
  /// Whether the statement provably changed nothing in the database, so that a read may be tried
  /// again.
  var hadNoEffect = false
  /// The model whose row was not found or was changed, as the schema calls it.
  public var model: String?
  /// The fields of the key that was not found, each with its value as text; a key may be a secret,
  /// so it is not part of ``description``.
  public var key: [String: String] = [:]

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - code: The kind of failure.
  ///   - message: What is wrong, in one sentence.
  ///   - help: What to do about it.
  public init(_ code: Code, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}
