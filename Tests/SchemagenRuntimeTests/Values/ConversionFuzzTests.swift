import Foundation
import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("Conversions never trap") struct ConversionFuzzTests {
  private static let types: [UInt32] = [
    0, 16, 17, 18, 19, 20, 21, 23, 25, 26, 114, 142, 600, 650, 700, 701, 705, 774, 790, 829, 869,
    1000, 1007, 1042, 1043, 1082, 1083, 1114, 1184, 1186, 1231, 1266, 1560, 1562, 1700, 2950, 3802,
    16_384,
  ]

  private enum Label: String, DatabaseEnum { case a }

  /// How many reads gave a value, and how many an error.
  private struct Tally: Sendable {
    var values = 0
    var errors = 0

    static func += (total: inout Tally, other: Tally) {
      total.values += other.values
      total.errors += other.errors
    }
  }

  /// Reads a cell as each Swift type; what it throws must say where.
  private func readAll(_ row: inout DatabaseRow) throws -> Tally {
    var tally = Tally()
    let reads: [(inout DatabaseRow) throws -> Void] = [
      { _ = try $0.read(0, as: Bool.self) }, { _ = try $0.read(0, as: Int.self) },
      { _ = try $0.read(0, as: Int64.self) }, { _ = try $0.read(0, as: Double.self) },
      { _ = try $0.read(0, as: Decimal.self) }, { _ = try $0.read(0, as: String.self) },
      { _ = try $0.read(0, as: UUID.self) }, { _ = try $0.read(0, as: Date.self) },
      { _ = try $0.read(0, as: Data.self) }, { _ = try $0.read(0, as: JSON.self) },
      { _ = try $0.read(0, as: JSONColumn<[Int]>.self) }, { _ = try $0.read(0, as: Label.self) },
      { _ = try $0.read(0, as: [String].self) }, { _ = try $0.read(0, as: [Int?].self) },
      { _ = try $0.read(0, as: Date?.self) },
    ]
    for read in reads {
      do {
        try read(&row)
        tally.values += 1
      } catch let error as DatabaseError {
        #expect(error.code == .decoding && !error.message.isEmpty)
        tally.errors += 1
      }
    }
    return tally
  }

  @Test("any bytes of any PostgreSQL type are a value or an error")
  func cells() throws {
    var random = SeededGenerator(seed: 1)
    var tally = Tally()
    for round in 0..<40_000 {
      let type = Self.types[round % Self.types.count]
      var bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        UInt8(truncatingIfNeeded: random.next())
      }
      switch round % 4 {
      case 0: bytes = bytes.map { _ in [0, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0 }
      case 1: bytes = Array(bytes.prefix(8)).map { $0 & 0x81 }
      case 2: bytes = [0, 0, 0, 1, 0, 0, 0, 0] + bytes
      default: break
      }
      tally += try readElement(bytes, type)
    }
    #expect(tally.values > 10_000 && tally.errors > 10_000, "\(tally)")
  }

  /// Reads a cell by way of an array with it as its only element.
  private func readElement(_ bytes: [UInt8], _ type: UInt32) throws -> Tally {
    var array: [UInt8] = []
    for number in [1, 0, type, 1, 1, UInt32(bytes.count)] {
      withUnsafeBytes(of: number.bigEndian) { array.append(contentsOf: $0) }
    }
    array += bytes
    return try array.withUnsafeBytes { buffer in
      let cell = PostgreSQLCell(bytes: buffer, type: 1000)
      var row = DatabaseRow(.list(try #require(PostgreSQLArray(cell))))
      return try readAll(&row)
    }
  }

  @Test("any value of SQLite is a value or an error")
  func storedValues() async throws {
    try await TestDatabase.memory.withDatabase { db in
      var literals = [
        "NULL", "''", "x''", "0", "-1", "9223372036854775807", "-9223372036854775808", "9e999",
        "-9e999", "1e308", "-0.0", "1e-320", "9400000000000000", "253402300800000", "1.5e300",
        "'9999-12-31 23:59:60.999999999999'", "'0000-00-00'", "'2023-02-29'", "'2023-01-01 24:30'",
        "'2023-01-01 12:00+99:99'", "'99999-01-01'", "'1e9999999999'", "'-'", "'1e'", "'0x10'",
        "'[1,2'", "'{\"a\":1e999999999999}'", "x'00'", "x'FFFE'", "zeroblob(16)", "zeroblob(17)",
        "'" + String(repeating: "9", count: 400) + "'",
        "'" + String(repeating: "[", count: 5000) + "'",
      ]
      var random = SeededGenerator(seed: 2)
      let letters = Array("0123456789-+:.TZeE [{\"")
      for _ in 0..<500 {
        literals.append(
          "'" + String((0..<20).map { _ in letters.randomElement(using: &random) ?? "0" }) + "'")
        literals.append(String(Int64(bitPattern: random.next())))
        literals.append("\(Double(bitPattern: random.next() & 0xFFEF_FFFF_FFFF_FFFF))")
      }
      var tally = Tally()
      for literal in literals where literal != "nan" {
        let tallies = try await db.perform { connection in
          try connection.query(BoundStatement(sql: "SELECT \(literal)")) { row in
            try readAll(&row)
          }
        }
        for one in tallies { tally += one }
      }
      #expect(tally.values > 1_000 && tally.errors > 1_000, "\(tally)")
    }
  }

  private static let columns: [ColumnType] = [
    .boolean, .smallint, .integer, .bigint, .oid, .real, .double,
    .decimal(precision: nil, scale: nil), .decimal(precision: 10, scale: 2), .money, .text, .uuid,
    .timestamp(precision: 3), .timestamptz(precision: 6), .timestamp(precision: 99), .date,
    .time(precision: 0), .timetz(precision: 6), .json, .jsonb, .bytes, .enumeration("e"),
    .other("inet"), .list(.integer), .list(.text), .list(.timestamp(precision: -1)),
  ]

  @Test(
    "any Swift value is bound to a column of any type, or refused", arguments: TestDatabase.all)
  func bindings(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let select = kind.choose(sqlite: "SELECT ?1", postgresql: "SELECT $1")
      let sql = try select.statement(for: kind.dialect).sql
      for parameters in try Self.boundParameters() {
        // The server infers no type of a lone parameter, and takes it as text.
        _ = try await db.perform { connection in
          do {
            _ = try connection.query(BoundStatement(sql: sql, parameters: parameters)) { row in
              try readAll(&row)
            }
          } catch let error as DatabaseError {
            #expect(error.code != .other, "\(error)")
          }
        }
      }
    }
  }

  private static func boundParameters() throws -> [BoundParameters] {
    var bound: [BoundParameters] = []
    var random = SeededGenerator(seed: 4)
    var values: [any ColumnValue] = [
      true, Int.min, Int.max, Int64.min, Double.nan, Double.infinity,
      -Double.greatestFiniteMagnitude,
      Double.leastNonzeroMagnitude, Decimal.nan, Decimal.greatestFiniteMagnitude,
      Decimal.leastNonzeroMagnitude, Decimal.leastFiniteMagnitude, "", "a\0b",
      String(repeating: "1", count: 1000), UUID(), Date.distantFuture, Date.distantPast,
      Date(timeIntervalSince1970: 9_400_000_000_000), Date(timeIntervalSince1970: .nan),
      Date(timeIntervalSince1970: .infinity), Date(timeIntervalSince1970: -1e18), Data(), JSON.null,
      JSON.number(try #require(JSON(parsing: "1e-99999999999")?.number)), Label.a,
      [Int](), [1, Int.max], [Date(timeIntervalSince1970: 1e300)], [String?.none, "x"], Int?.none,
    ]
    for _ in 0..<200 {
      let bits = random.next()
      values.append(Date(timeIntervalSinceReferenceDate: Double(bitPattern: bits)))
      values.append(Double(bitPattern: bits))
      values.append(Int64(bitPattern: bits))
      values.append(Decimal(Double(bitPattern: bits)))
    }
    for value in values {
      for type in Self.columns {
        var parameters = BoundParameters()
        do {
          try value.bind(to: &parameters, as: type)
          #expect(parameters.count == 1)
          bound.append(parameters)
        } catch let error as DatabaseError {
          #expect(error.code == .valueOutOfRange || error.code == .typeMismatch)
        }
      }
    }
    return bound
  }

  @Test("numbers of JSON are compared and hashed with any exponent")
  func exponents() throws {
    let texts = [
      "1e9223372036854775807", "10e9223372036854775807", "0.1e-9223372036854775808", "1E+400",
      "10e399", "1e99999999999999999999", "0e5", "-0.0",
    ]
    let numbers = try texts.map { try #require(JSON(parsing: $0)) }
    for number in numbers {
      #expect(numbers.filter { $0 == number }.count >= 1)
      #expect(Set(numbers).contains(number))
    }
    #expect(numbers[3] == numbers[4])
    #expect(numbers[6] == numbers[7])
    #expect(numbers[0].number?.decimal == nil)
    #expect(JSON(parsing: "1" + String(repeating: "0", count: 50) + "1")?.number?.decimal == nil)
  }

  @Test("text becomes a decimal number exactly, or not at all")
  func exactDecimals() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<5_000 {
      let whole = String(
        (0..<Int.random(in: 1...20, using: &random)).map { _ in
          "0123456789".randomElement(using: &random) ?? "0"
        })
      let fraction = String(
        (0..<Int.random(in: 0...18, using: &random)).map { _ in
          "0123456789".randomElement(using: &random) ?? "0"
        })
      let exponent = Int.random(in: -60...60, using: &random)
      let text = "-\(whole)\(fraction.isEmpty ? "" : ".")\(fraction)e\(exponent)"
      #expect(Decimal(exactly: text.utf8) == Decimal(string: text), "\(text)")
    }
    for text in [
      "", "-", ".", "1e", "1e+", "1x", "0x1", "1e9999999999", " 1", "1..2", "nan", "inf",
    ] {
      #expect(Decimal(exactly: text.utf8) == nil, "\(text)")
    }
    let largest = "340282366920938463463374607431768211455"
    #expect(Decimal(exactly: largest.utf8)?.description == largest)
    #expect(Decimal(exactly: (largest + "0").utf8)?.description == largest + "0")
    #expect(Decimal(exactly: "340282366920938463463374607431768211456".utf8) == nil)
  }
}
