import Foundation

extension DatabaseError {
  /// No row of a model has the key.
  ///
  /// - Parameters:
  ///   - model: The name of the model.
  ///   - key: The fields of the key and their values as text, which are not in the message.
  public static func notFound(
    model: String, key: [(field: String, value: String)]
  ) -> DatabaseError {
    let names = key.map(\.field).joined(separator: ", ")
    var error = DatabaseError(.notFound, "no \(model) with this \(names)")
    error.model = model
    error.key = Dictionary(key, uniquingKeysWith: { first, _ in first })
    return error
  }

  /// An invalid argument; nothing was sent to the database.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in one sentence.
  ///   - help: What to do about it.
  public static func invalidArgument(_ message: String, help: String? = nil) -> DatabaseError {
    DatabaseError(.invalidArgument, message, help: help)
  }

  /// A value that the column cannot hold.
  ///
  /// - Parameters:
  ///   - reason: What the column cannot hold, without the value itself.
  ///   - type: The type of the column.
  ///   - help: What to do about it.
  public static func valueOutOfRange(
    _ reason: String, for type: ColumnType, help: String? = nil
  ) -> DatabaseError {
    DatabaseError(
      .valueOutOfRange, "a column of type \(type.displayName) cannot hold \(reason)", help: help)
  }

  /// A decimal number that the column cannot hold exactly.
  static func decimalOutOfRange(
    _ number: String, _ reason: String, for type: ColumnType
  ) -> DatabaseError {
    valueOutOfRange(
      "\(number), which has \(reason)", for: type,
      help:
        "round the number; Decimal(string: \"0.1\") is exact, while arithmetic with a Double is not"
    )
  }

  /// A Swift type that cannot be bound to a column of some type.
  ///
  /// - Parameters:
  ///   - value: The Swift type.
  ///   - type: The type of the column.
  public static func typeMismatch(_ value: Any.Type, for type: ColumnType) -> DatabaseError {
    DatabaseError(
      .typeMismatch, "a Swift \(value) cannot be bound to a column of type \(type.displayName)")
  }
}

extension DatabaseError {
  /// A statement whose numbers of parameters and values differ.
  static func wrongParameterCount(
    expected: Int, actual: Int, statement: String
  ) -> DatabaseError {
    var error = DatabaseError(
      .invalidStatement, "the statement has \(expected) parameters, but \(actual) values are given")
    error.statement = statement
    return error
  }

  /// Throws for SQL text that the client libraries would cut off at a NUL character.
  static func checkText(_ sql: String) throws {
    // The text of a migration may have many megabytes.
    var text = sql
    let isCut = text.withUTF8 { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
    guard !isCut else {
      throw DatabaseError(.invalidStatement, "the SQL text has a NUL character")
    }
  }
}
