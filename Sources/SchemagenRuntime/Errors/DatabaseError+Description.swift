public import Foundation

extension DatabaseError: CustomStringConvertible, LocalizedError {
  /// Message, help and code; never a connection string, and of parameters only a number that
  /// a column cannot hold.
  public var description: String {
    var text = message
    if let help { text += "; " + help }
    if let sqlState { text += " [\(sqlState)]" }
    if let sqliteCode { text += " [SQLite \(sqliteCode)]" }
    return text
  }

  /// The same as ``description``, for Foundation.
  public var errorDescription: String? { description }
}

extension DatabaseError {
  /// Whether running the whole transaction again may succeed.
  public var isRetryable: Bool {
    switch code {
    case .serializationFailure, .deadlock, .busy: true
    default: false
    }
  }
}
