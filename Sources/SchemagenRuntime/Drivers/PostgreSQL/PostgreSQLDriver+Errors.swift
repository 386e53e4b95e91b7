extension PostgreSQLDriver {
  /// Fields of an error: <https://www.postgresql.org/docs/current/protocol-error-fields.html>
  private enum Field {
    static let sqlState = Int32(UInt8(ascii: "C"))
    static let message = Int32(UInt8(ascii: "M"))
    static let detail = Int32(UInt8(ascii: "D"))
    static let context = Int32(UInt8(ascii: "W"))
    static let hint = Int32(UInt8(ascii: "H"))
    static let position = Int32(UInt8(ascii: "P"))
    static let table = Int32(UInt8(ascii: "t"))
    static let column = Int32(UInt8(ascii: "c"))
    static let constraint = Int32(UInt8(ascii: "n"))
  }

  /// The result if it is not an error; an error result is freed.
  func check(_ result: OpaquePointer?, statement: String) throws -> OpaquePointer {
    let status = functions.resultStatus(result)
    if PostgreSQLStatus.isSuccess(status), let result { return result }
    if PostgreSQLStatus.isCopy(status) {
      functions.clear(result)
      // The next command ends the copy: https://www.postgresql.org/docs/current/libpq-copy.html
      finishInterruption()
      throw DatabaseError(
        .invalidStatement, "COPY FROM STDIN and COPY TO STDOUT are not supported",
        help: "insert or select rows instead")
    }
    defer { functions.clear(result) }
    throw isUsable
      ? error(of: result, statement: statement) : lostConnection(result, statement: statement)
  }

  private func error(of result: OpaquePointer?, statement: String) -> DatabaseError {
    func field(_ code: Int32) -> String? {
      functions.resultErrorField(result, code).map { String(cString: $0) }
    }
    let state = field(Field.sqlState) ?? ""
    let message = field(Field.message) ?? connectionMessage
    var error = DatabaseError(
      DatabaseError.Code(sqlState: state),
      PostgreSQLMessage.withoutValues(message, sqlState: state),
      help: field(Field.hint))
    if error.help == nil, DatabaseError.Code.isMissingObject(sqlState: state) {
      error.suggestMigrations(to: place)
    }
    error.sqlState = state.isEmpty ? nil : state
    if error.code == .permission {
      error.role = functions.user(handle).map { String(cString: $0) }
    }
    // A message whose values were removed is a detail as a whole.
    let detail = field(Field.detail)
    error.detail = detail ?? (error.message == message ? nil : message)
    error.context = field(Field.context)
    error.position = field(Field.position).flatMap(Int.init)
    error.statement = statement
    error.constraint = field(Field.constraint)
    error.table = field(Field.table)
    error.columns =
      field(Field.column).map { [$0] } ?? PostgreSQLMessage.columns(inDetail: detail ?? "")
    return error
  }

  private var place: String {
    let name = functions.databaseName(handle).map { String(cString: $0) } ?? ""
    return "the PostgreSQL database \"\(name)\""
  }

  private func lostConnection(_ result: OpaquePointer?, statement: String) -> DatabaseError {
    var error = DatabaseError(
      .connectionLost, "the connection to the PostgreSQL server broke: \(connectionMessage)",
      help: "it is unknown whether the statement was executed; the next one uses a new connection"
    )
    error.statement = statement
    error.sqlState = functions.resultErrorField(result, Field.sqlState).map { String(cString: $0) }
    // The server ends a session as it ends a failed transaction: nothing of the statement stays.
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    error.hadNoEffect = ["57P01", "57P02", "57P03"].contains(error.sqlState)
    return error
  }

  private var connectionMessage: String {
    let message = functions.errorMessage(handle).map { String(cString: $0) } ?? ""
    return message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason given"
  }
}
