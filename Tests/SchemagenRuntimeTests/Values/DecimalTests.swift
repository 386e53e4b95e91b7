import Foundation
import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("Decimal numbers by way of a Double")
struct DecimalTests {
  /// The text that a number is sent as.
  private func bound(_ number: Decimal) throws -> String {
    var parameters = BoundParameters()
    try parameters.append(number, as: .decimal(precision: nil, scale: nil))
    let entry = try #require(parameters.entries.first)
    return String(decoding: parameters.bytes[entry.range], as: UTF8.self)
  }

  @Test("every price is the number that its literal shows")
  func prices() throws {
    for cents in 0..<10_000 {
      let text = "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
      let double = try #require(Double(text))
      let exact = try #require(Decimal(string: text))
      #expect(try bound(Decimal(double)) == exact.description)
      #expect(try bound(-Decimal(double)) == (-exact).description)
    }
  }

  /// Of 15 digits Foundation makes the same number of two, now and then.
  @Test("numbers of up to 14 digits and any size are meant, others are kept")
  func sizes() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...14, using: &random)
      let limit = (0..<length).reduce(Int64(1)) { product, _ in product * 10 }
      let digits = Int64.random(in: 1..<limit, using: &random)
      let exponent = Int.random(in: -40...30, using: &random)
      let double = try #require(Double("\(digits)e\(exponent)"))
      let exact = Decimal(sign: .plus, exponent: exponent, significand: Decimal(digits))
      #expect(try bound(Decimal(double)) == exact.description, "\(digits)e\(exponent)")
    }
    for text in [
      "123456789012345.5", "19.98999999999999487", "0.30000000000000004", "1234567890.12345678",
      "0", "-7.5",
    ] {
      let exact = try #require(Decimal(string: text))
      #expect(try bound(exact) == text)
    }
  }

  @Test("19.99 is stored, found and compared as 19.99", arguments: FixtureDatabase.all)
  func stored(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      let item = try await items.create(
        .init(orderID: 1, productCode: "a", quantity: 1, unitPrice: 19.99))
      #expect(item.unitPrice == Decimal(string: "19.99"))
      let found = try await items.filter { $0.unitPrice == 19.99 }.count()
      #expect(found == 1)
      let listed = try await items.filter { $0.unitPrice.in([19.99, 1.23]) }.count()
      #expect(listed == 1)
      try await items.filter { $0.orderID == 1 }.update { $0.unitPrice = 8.41 }
      let changed = try await items.all()
      #expect(changed.map(\.unitPrice) == [Decimal(string: "8.41")])
      try await items.filter { $0.orderID == 1 }.update { $0.unitPrice += 0.07 }
      let sum = try await items.all()
      #expect(sum.map(\.unitPrice) == [Decimal(string: "8.48")])
    }
  }

  @Test(
    "a number that the column cannot hold is refused by name and value",
    arguments: FixtureDatabase.all)
  func refused(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      let price = try #require(Decimal(string: "19.994"))
      let draft = OrderItem.Draft(orderID: 1, productCode: "a", quantity: 1, unitPrice: price)
      for error in [
        await expectError { try await items.create(draft) },
        await expectError { try await items.createAll([draft]) },
        await expectError { try await items.createMany([draft]) },
        await expectError {
          try await items.filter { $0.orderID == 1 }.update { $0.unitPrice = price }
        },
      ] {
        let error = try #require(error)
        #expect(error.code == .valueOutOfRange)
        #expect(error.columns == ["unit_price"])
        let text = error.description
        #expect(text.contains("OrderItem.unitPrice"), "\(text)")
        #expect(text.contains("19.994") && text.contains("Decimal(string:"), "\(text)")
      }
    }
  }

  @Test("a whole number that the column cannot hold is named, too", arguments: FixtureDatabase.all)
  func integers(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      let error = await expectError {
        try await items.create(
          .init(orderID: 1, productCode: "a", quantity: 3_000_000_000, unitPrice: 1))
      }
      let text = try #require(error).description
      #expect(text.contains("OrderItem.quantity") && text.contains("3000000000"), "\(text)")
    }
  }
}
