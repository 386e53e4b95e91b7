/// libpq's numbers for the states of results and connections.
///
/// <https://github.com/postgres/postgres/blob/master/src/interfaces/libpq/libpq-fe.h>
enum PostgreSQLStatus {
  static let connectionIsGood: Int32 = 0

  static let emptyQuery: Int32 = 0
  static let commandDone: Int32 = 1
  static let rows: Int32 = 2
  static let copyOut: Int32 = 3
  static let copyIn: Int32 = 4
  static let copyBoth: Int32 = 8
  static let singleRow: Int32 = 9
  static let partOfRows: Int32 = 12

  static let notInTransaction: Int32 = 0
  static let inAbortedTransaction: Int32 = 3

  /// Whether a result is that of a statement that succeeded, or its first part.
  static func isSuccess(_ status: Int32) -> Bool {
    switch status {
    case emptyQuery, commandDone, rows, singleRow, partOfRows: true
    default: false
    }
  }

  /// Whether the connection waits for the data of a `COPY`, or has it.
  static func isCopy(_ status: Int32) -> Bool {
    status == copyIn || status == copyOut || status == copyBoth
  }
}
