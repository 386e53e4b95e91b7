/// What happens to referencing rows; the raw value is the words of SQL.
package enum ForeignKeyAction: String, CaseIterable, Sendable {
  case cascade = "CASCADE"
  case restrict = "RESTRICT"
  case noAction = "NO ACTION"
  case setNull = "SET NULL"
  case setDefault = "SET DEFAULT"
}
