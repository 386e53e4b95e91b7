/// The name of a native type, as a schema writes it after `@db.`; the raw value is the word.
///
/// A name can mean different things to different databases: each has its own table of
/// ``NativeTypeDefinition``.
package enum NativeTypeName: String, CaseIterable, CustomStringConvertible, Sendable {
  case bigInt = "BigInt"
  case bit = "Bit"
  case bool = "Bool"
  case boolean = "Boolean"
  case byteA = "ByteA"
  case bytes = "Bytes"
  case catalogSingleChar = "CatalogSingleChar"
  case char = "Char"
  case citext = "Citext"
  case date = "Date"
  case decimal = "Decimal"
  case doublePrecision = "DoublePrecision"
  case float4 = "Float4"
  case float8 = "Float8"
  case inet = "Inet"
  case int2 = "Int2"
  case int4 = "Int4"
  case int8 = "Int8"
  case integer = "Integer"
  case json = "Json"
  case jsonB = "JsonB"
  case money = "Money"
  case oid = "Oid"
  case real = "Real"
  case smallInt = "SmallInt"
  case string = "String"
  case text = "Text"
  case time = "Time"
  case timestamp = "Timestamp"
  case timestamptz = "Timestamptz"
  case timetz = "Timetz"
  case uuid = "Uuid"
  case varBit = "VarBit"
  case varChar = "VarChar"
  case xml = "Xml"

  package var description: String { rawValue }
}
