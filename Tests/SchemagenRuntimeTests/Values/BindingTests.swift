import Foundation
import SchemagenRuntime
import Testing

@Suite("Binding") struct BindingTests {
  private func code<Value: ColumnValue>(
    _ value: Value, as type: ColumnType
  ) -> DatabaseError.Code? {
    var parameters = BoundParameters()
    do {
      try parameters.append(value, as: type)
      return nil
    } catch {
      return (error as? DatabaseError)?.code
    }
  }

  @Test("binding a value that the column cannot hold throws")
  func outOfRange() throws {
    #expect(code(32_768, as: .smallint) == .valueOutOfRange)
    #expect(code(1 << 31, as: .integer) == .valueOutOfRange)
    #expect(code(-1, as: .oid) == .valueOutOfRange)
    #expect(code(1e300, as: .real) == .valueOutOfRange)
    #expect(code("a\u{0}b", as: .text) == .valueOutOfRange)
    #expect(code("no UUID", as: .uuid) == .valueOutOfRange)
    #expect(
      code(Date(timeIntervalSince1970: .nan), as: .timestamp(precision: 3)) == .valueOutOfRange)
    let money = try #require(Decimal(string: "1.005"))
    #expect(code(money, as: .decimal(precision: 10, scale: 2)) == .valueOutOfRange)
    #expect(code(money, as: .decimal(precision: 10, scale: 3)) == nil)
    #expect(code(Decimal(1_000), as: .decimal(precision: 5, scale: 2)) == .valueOutOfRange)
  }

  @Test("binding a Swift type that does not match the column throws")
  func mismatches() {
    #expect(code(1, as: .text) == .typeMismatch)
    #expect(code("1", as: .integer) == .typeMismatch)
    #expect(code(true, as: .integer) == .typeMismatch)
    #expect(code(1.5, as: .decimal(precision: nil, scale: nil)) == .typeMismatch)
    #expect(code([1], as: .integer) == .typeMismatch)
    #expect(code(Data(), as: .text) == .typeMismatch)
  }

  @Test("decimals keep their digits on SQLite or throw")
  func decimalsOnSQLite() async throws {
    try await TestDatabase.memory.withDatabase { db in
      for text in ["1234567890123456", "0.1234567890123456", "NaN"] {
        let value = text == "NaN" ? Decimal.nan : try #require(Decimal(string: text))
        let code = await errorCode {
          _ = try await db.roundTrip(
            value, .decimal(precision: nil, scale: nil), in: "DECIMAL")
        }
        #expect(code == .valueOutOfRange, "\(text)")
      }
    }
  }
}
