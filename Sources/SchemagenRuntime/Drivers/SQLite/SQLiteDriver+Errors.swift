extension SQLiteDriver {
  /// The error for a result code of the statement that ran last.
  func error(code: Int32, statement: String?) -> DatabaseError {
    let message = functions.errorMessage(handle).map { String(cString: $0) } ?? "unknown error"
    var error = DatabaseError(Self.code(for: code, message), message)
    error.sqliteCode = code
    error.statement = statement
    error.help = error.code == .readOnly ? helpForRefusedWrite : nil
    error.help = error.help ?? Self.help(for: code, place)
    error.describeConstraint(code: code, message: message)
    if SQLiteResultCode.primary(code) == SQLiteResultCode.error, Self.namesMissingObject(message) {
      error.suggestMigrations(to: place)
    }
    return error
  }

  /// The error for a result code outside of statements.
  ///
  /// - Parameter place: The file.
  static func error(code: Int32, message: String, place: String) -> DatabaseError {
    var error = DatabaseError(Self.code(for: code, message), message, help: help(for: code, place))
    error.sqliteCode = code
    return error
  }

  /// Whether a statement names a table or column that is not there; only the text says so.
  private static func namesMissingObject(_ message: String) -> Bool {
    message.hasPrefix("no such table: ") || message.hasPrefix("no such column: ")
      || (message.hasPrefix("table ") && message.contains(" has no column named "))
  }

  private static func code(for code: Int32, _ message: String) -> DatabaseError.Code {
    switch code {
    // `ON DELETE RESTRICT` works like a trigger: https://www.sqlite.org/foreignkeys.html#fk_actions
    case SQLiteResultCode.triggerConstraint where message == "FOREIGN KEY constraint failed":
      return .constraint(.foreignKey)
    case SQLiteResultCode.uniqueConstraint, SQLiteResultCode.primaryKeyConstraint,
      SQLiteResultCode.rowIDConstraint:
      return .constraint(.unique)
    case SQLiteResultCode.foreignKeyConstraint: return .constraint(.foreignKey)
    case SQLiteResultCode.notNullConstraint: return .constraint(.notNull)
    case SQLiteResultCode.checkConstraint: return .constraint(.check)
    default: break
    }
    switch SQLiteResultCode.primary(code) {
    case SQLiteResultCode.error: return .invalidStatement
    case SQLiteResultCode.busy, SQLiteResultCode.locked: return .busy
    case SQLiteResultCode.interrupted: return .timeout
    case SQLiteResultCode.readOnly: return .readOnly
    case SQLiteResultCode.permission, SQLiteResultCode.authorization: return .permission
    case SQLiteResultCode.cannotOpen, SQLiteResultCode.notADatabase: return .unreachable
    case SQLiteResultCode.constraint: return .constraint(.check)
    case SQLiteResultCode.mismatch: return .typeMismatch
    default: return .other
    }
  }

  private static func help(for code: Int32, _ place: String) -> String? {
    switch SQLiteResultCode.primary(code) {
    case SQLiteResultCode.busy, SQLiteResultCode.locked:
      "another connection is writing; make its transaction shorter, or wait longer with "
        + "socket_timeout in the URL"
    case SQLiteResultCode.readOnly: "check that \(place) and its folder are writable"
    case SQLiteResultCode.full: "free space on the disk of \(place)"
    // A full disk is reported so when the file of the write-ahead log cannot grow.
    case SQLiteResultCode.inputOutput:
      "check that the disk has free space and that \(place) and its folder are writable"
    case SQLiteResultCode.corrupt:
      "restore the file from a backup: https://www.sqlite.org/howtocorrupt.html"
    case SQLiteResultCode.notADatabase: "the file is not a SQLite database, or is encrypted"
    default: nil
    }
  }
}

extension DatabaseError {
  /// Extracts table, columns and constraint from the message of a violated constraint.
  ///
  /// Such messages are `UNIQUE constraint failed: user.email, user.realm`, `NOT NULL constraint failed:
  /// user.email`, `UNIQUE constraint failed: index 'user_lower_idx'` and `CHECK constraint failed:
  /// name or expression`.
  fileprivate mutating func describeConstraint(code: Int32, message: String) {
    guard SQLiteResultCode.primary(code) == SQLiteResultCode.constraint,
      let colon = message.firstRange(of: "constraint failed: ")
    else { return }
    let subject = message[colon.upperBound...]
    if code == SQLiteResultCode.checkConstraint {
      constraint = String(subject)
    } else if subject.hasPrefix("index '"), subject.hasSuffix("'") {
      constraint = String(subject.dropFirst(7).dropLast())
    } else {
      for column in subject.split(separator: ", ") {
        guard let point = column.firstIndex(of: ".") else { continue }
        table = String(column[..<point])
        columns.append(String(column[column.index(after: point)...]))
      }
    }
  }
}
