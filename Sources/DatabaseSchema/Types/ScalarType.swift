/// Prisma's scalar types; the raw value is the keyword.
package enum ScalarType: String, CaseIterable, Sendable {
  case string = "String"
  case boolean = "Boolean"
  case int = "Int"
  case bigInt = "BigInt"
  case float = "Float"
  case decimal = "Decimal"
  case dateTime = "DateTime"
  case json = "Json"
  case bytes = "Bytes"
}
