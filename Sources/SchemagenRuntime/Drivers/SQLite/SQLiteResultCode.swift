/// Result codes of SQLite: <https://www.sqlite.org/rescode.html>
enum SQLiteResultCode {
  static let ok: Int32 = 0
  static let error: Int32 = 1
  static let permission: Int32 = 3
  static let busy: Int32 = 5
  static let locked: Int32 = 6
  static let readOnly: Int32 = 8
  static let interrupted: Int32 = 9
  static let inputOutput: Int32 = 10
  static let corrupt: Int32 = 11
  static let full: Int32 = 13
  static let cannotOpen: Int32 = 14
  static let constraint: Int32 = 19
  static let mismatch: Int32 = 20
  static let authorization: Int32 = 23
  static let notADatabase: Int32 = 26
  static let row: Int32 = 100
  static let done: Int32 = 101

  static let checkConstraint: Int32 = 275
  static let foreignKeyConstraint: Int32 = 787
  static let notNullConstraint: Int32 = 1299
  static let primaryKeyConstraint: Int32 = 1555
  static let triggerConstraint: Int32 = 1811
  static let uniqueConstraint: Int32 = 2067
  static let rowIDConstraint: Int32 = 2579

  /// The primary code that an extended code belongs to.
  static func primary(_ code: Int32) -> Int32 { code & 0xFF }
}
