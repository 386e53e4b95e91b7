/// What happens to referencing rows; the raw value is Prisma's word.
package enum ReferentialAction: String, CaseIterable, Sendable {
  case cascade = "Cascade"
  case restrict = "Restrict"
  case noAction = "NoAction"
  case setNull = "SetNull"
  case setDefault = "SetDefault"
}
