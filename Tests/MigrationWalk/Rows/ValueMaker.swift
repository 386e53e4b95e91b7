import DatabaseSchema
import DatabaseTypes
import TestSupport

/// Makes values as SQL literals: odd ones, often the same, or each only once.
struct ValueMaker {
  let schema: WalkedSchema
  var random: SeededGenerator
  /// Counts the values that must not come twice.
  var counter: Int

  private var isPostgreSQL: Bool { schema.dialect == .postgresql }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  /// A value of a type.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - isDistinct: Whether it must be another one than all before.
  mutating func value(of type: WalkedType, isDistinct: Bool = false) -> String {
    if type.isList { return list(of: type) }
    switch type.base {
    case .enumeration(let id):
      let labels = schema.enums.first { $0.id == id }?.labels ?? []
      return labels.randomElement(using: &random).map { WalkedSQL.literal($0.text) } ?? "NULL"
    case .composite:
      return pick(["'{\"street\": \"it''s\"}'", "'{\"city\": null, \"street\": \"ß\"}'"])
    case .unsupported(let name): return unsupported(name)
    case .scalar: return isDistinct ? distinct(type.word) : scalar(type.word)
    }
  }

  private mutating func pick(_ values: [String]) -> String {
    values.randomElement(using: &random) ?? "NULL"
  }

  private mutating func list(of type: WalkedType) -> String {
    if case .composite = type.base { return pick(["'[]'", "'[{\"street\": \"x\"}]'"]) }
    let count = Int.random(in: 0...3, using: &random)
    var elements = (0..<count).map { _ in value(of: type.element) }
    if count > 1, chance(30) { elements[1] = "NULL" }
    return "ARRAY[\(elements.joined(separator: ", "))]::\(sqlName(of: type))"
  }

  /// A list of one element.
  mutating func single(of type: WalkedType) -> String {
    "ARRAY[\(value(of: type.element))]::\(sqlName(of: type))"
  }

  /// A value of a type as the text that the database would write.
  mutating func text(sayingA type: WalkedType, isDistinct: Bool) -> String {
    let literal = value(of: type, isDistinct: isDistinct)
    if isPostgreSQL { return "((\(literal))::\(sqlName(of: type)))::text" }
    return literal.hasPrefix("'") ? literal : "'\(literal)'"
  }

  /// The name of a type in PostgreSQL.
  func sqlName(of type: WalkedType) -> String {
    let suffix = type.isList ? "[]" : ""
    switch type.base {
    case .composite: return "jsonb"
    case .unsupported(let name): return name + suffix
    case .enumeration(let id):
      guard let found = schema.enums.first(where: { $0.id == id }) else { return "text" }
      let place = found.schema.map { WalkedSQL.quoted($0) + "." } ?? ""
      return place + WalkedSQL.quoted(found.typeName) + suffix
    case .scalar(let name, let native):
      let usual = [
        "String": "text", "Int": "integer", "BigInt": "bigint", "Float": "double precision",
        "Decimal": "decimal(65,30)", "Boolean": "boolean", "DateTime": "timestamp(3)",
        "Json": "jsonb", "Bytes": "bytea",
      ]
      return (native ?? usual[name] ?? "text") + suffix
    }
  }

  private mutating func unsupported(_ name: String) -> String {
    switch name {
    case "point": pick(["'(1,2)'", "'(0,-0.5)'"])
    case "interval": pick(["'1 day 02:00:00'", "'-1 mons'"])
    case "int4range": pick(["'[1,5)'", "'empty'"])
    case "circle": "'<(1,2),3>'"
    default: "'POINT(1 2)'"
    }
  }

  private mutating func distinct(_ word: String) -> String {
    counter += 1
    switch word {
    case "Int", "BigInt": return "\(100_000 + counter)"
    case "Decimal", "Decimal.Decimal(20, 6)": return "\(counter).5"
    case "String.Uuid":
      let digits = String(counter)
      return
        "'00000000-0000-4000-8000-\(String(repeating: "0", count: 12 - digits.count))\(digits)'"
    case "DateTime", "DateTime.Timestamptz(3)", "DateTime.Timestamptz(6)":
      let minute = String(counter % 60 + 100).dropFirst()
      let hour = String(counter / 60 % 24 + 100).dropFirst()
      let day = String(counter / 1_440 % 28 + 101).dropFirst()
      let zone = word == "DateTime" ? "" : "+00"
      return "'\(2000 + counter / 40_320)-01-\(day) \(hour):\(minute):00\(zone)'"
    case "String.Inet": return "'10.\(counter / 65_536).\(counter / 256 % 256).\(counter % 256)'"
    case "String.Bit(5)": return "'10101'"
    default: return "'v\(counter) \(pick(["x", "it''s", "ß", ""]))'"
    }
  }

  private mutating func scalar(_ word: String) -> String {
    switch word {
    case "String": pick(["''", "'it''s'", "'ünï \"q\" \\ 日本'", "'line\nbreak'", "'NULL'", "'a'"])
    case "String.VarChar(40)", "String.VarChar(120)": pick(["''", "'it''s \\ ß'", "'b'"])
    case "String.Char(3)": pick(["'abc'", "'x'"])
    case "String.Uuid":
      pick(["'00000000-0000-4000-8000-00000000000a'", "'ffffffff-ffff-4fff-8fff-ffffffffffff'"])
    case "String.Inet": pick(["'10.0.0.1'", "'::1'", "'192.168.0.0/16'"])
    case "String.Bit(5)": pick(["'10101'", "'00000'"])
    case "Int": pick(["0", "7", "-1", "2147483647", "-2147483648"])
    case "Int.SmallInt": pick(["0", "5", "32767", "-32768"])
    case "BigInt": pick(["9223372036854775807", "-9223372036854775808", "9007199254740993", "0"])
    case "Float": pick(["0", "1.5", "-0.25", "0.1", "1e-300", "1.7976931348623157e308"])
    case "Float.Real": pick(["1.1", "-0.5", "3.4e38"])
    // More than 15 digits do not become a decimal there.
    case "Decimal" where !isPostgreSQL: pick(["1.50", "-3", "123456789012.345", "0.000000001"])
    case "Decimal.Decimal(20, 6)" where !isPostgreSQL:
      pick(["1.50", "123456789.123456", "-0.000001"])
    case "Decimal": pick(["1.50", "-3", "12345678901234567890.123456789", "0.000000000000000001"])
    case "Decimal.Decimal(20, 6)": pick(["1.50", "12345678901234.123456", "-0.000001"])
    case "Boolean": pick(isPostgreSQL ? ["true", "false"] : ["1", "0"])
    case "DateTime", "DateTime.Timestamptz(3)", "DateTime.Timestamptz(6)": time(word)
    case "DateTime.Date": pick(["'2024-02-29'", "'1969-12-31'"])
    case "DateTime.Time(6)": pick(["'23:59:59.123456'", "'00:00:00'"])
    case "Json" where !isPostgreSQL: pick(["'{\"a\": [1, null]}'", "'[]'", "'\"it''s\"'"])
    case "Json", "Json.Json":
      pick(["'{\"a\": [1, null], \"b\": \"it''s\"}'", "'[]'", "'null'", "'12.50'", "'\"t\\\\\"'"])
    case "Bytes": pick(isPostgreSQL ? ["'\\x00ff27'", "'\\x'"] : ["x'00ff27'", "x''"])
    default: "NULL"
    }
  }

  /// Times, one of which New York's clocks leave out.
  private mutating func time(_ word: String) -> String {
    let time = pick(["1999-12-31 23:59:59.999", "2024-03-10 02:30:00", "2024-02-29 12:00:00.5"])
    switch word {
    case "DateTime": return "'\(time)'"
    case "DateTime.Timestamptz(3)": return "'\(time)+00'"
    default: return pick(["'\(time)+00'", "'2024-06-01 01:02:03.123456+00'"])
    }
  }
}
