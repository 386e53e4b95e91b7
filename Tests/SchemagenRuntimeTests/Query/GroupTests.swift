import Foundation
import SchemagenRuntime
import Testing

@Suite("Grouped queries")
struct GroupTests {
  private func withItems(
    _ database: FixtureDatabase, _ body: @Sendable (OrderItemRepository) async throws -> Void
  ) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      let rows: [(Int, String, Int, String, Int?)] = [
        (1, "a", 2, "10.10", nil), (1, "b", 1, "20.20", 5), (2, "a", 3, "0.30", nil),
        (2, "c", 4, "0.10", 5), (3, "a", 1, "99999.99", 7),
      ]
      for (order, code, quantity, price, discount) in rows {
        try await items.create(
          .init(
            orderID: order, productCode: code, quantity: quantity,
            unitPrice: try #require(Decimal(string: price)), discount: discount))
      }
      try await body(items)
    }
  }

  @Test("groups have one tuple for each key", arguments: FixtureDatabase.all)
  func keys(database: FixtureDatabase) async throws {
    try await withItems(database) { items in
      let sums = try await items.grouped { $0.orderID }.order { $0.orderID }.sum { $0.unitPrice }
      #expect(sums.map(\.0) == [1, 2, 3])
      #expect(sums.map(\.1) == ["30.30", "0.40", "99999.99"].map { Decimal(string: $0) })
      let counts = try await items.grouped { $0.discount }.order { $0.discount }.count()
      #expect(counts.map(\.0) == [5, 7, nil])
      #expect(counts.map(\.1) == [2, 1, 2])
      let pairs = try await items.grouped { ($0.productCode, $0.discount) }
        .order { ($0.productCode, $0.discount) }
        .aggregate { ($0.quantity.sum, $0.unitPrice.avg, $0.count()) }
      #expect(pairs.map(\.0) == ["a", "a", "b", "c"])
      #expect(pairs.map(\.1) == [7, nil, 5, 5])
      #expect(pairs.map(\.2) == [1, 5, 1, 4])
      #expect(pairs.map(\.3) == ["99999.99", "5.20", "20.20", "0.10"].map { Decimal(string: $0) })
      #expect(pairs.map(\.4) == [1, 2, 1, 1])
      let averages = try await items.grouped { $0.orderID }.order { $0.orderID }.avg { $0.quantity }
      #expect(averages.map(\.1) == [1.5, 3.5, 1])
      let greatest = try await items.grouped { $0.orderID }.order { $0.orderID }.max {
        $0.productCode
      }
      #expect(greatest.map(\.1) == ["b", "c", "a"])
      let least = try await items.grouped { $0.orderID }.order { $0.orderID }.min { $0.discount }
      #expect(least.map(\.1) == [5, 5, 7])
    }
  }

  @Test("groups are filtered, ordered and limited by aggregates", arguments: FixtureDatabase.all)
  func having(database: FixtureDatabase) async throws {
    try await withItems(database) { items in
      let orders = items.query.grouped { $0.orderID }
      let great = try await orders.having { $0.unitPrice.sum > 0.4 }
        .order { $0.unitPrice.sum.descending }.count()
      #expect(great.map(\.0) == [3, 1])
      let equal = try await orders.having { $0.unitPrice.sum == 0.4 }.count()
      #expect(equal.map(\.0) == [2])
      let both = try await orders.having { $0.quantity.sum > 2 && $0.count() == 2 }
        .having { !($0.productCode.max == "c") }.count()
      #expect(both.map(\.0) == [1])
      let either = try await orders.having { $0.discount.sum == 7 || $0.quantity.avg > 3 }
        .order { $0.orderID }.count()
      #expect(either.map(\.0) == [2, 3])
      let without = try await items.filter { $0.discount == nil }.grouped { $0.orderID }
        .having { $0.discount.sum == nil }.order { $0.orderID }.count()
      #expect(without.map(\.0) == [1, 2])
      let second = try await orders.order { ($0.count().descending, $0.orderID.descending) }
        .limit(1).offset(1).count()
      #expect(second.map(\.0) == [1])
      let compared = try await orders.having { $0.quantity.sum > $0.discount.sum }.count()
      #expect(compared.map(\.0) == [2])
      let least = try await orders.having { $0.quantity.max <= $0.quantity.min }.count()
      #expect(least.map(\.0) == [3])
      let greatest = try await orders.having { $0.quantity.min >= $0.quantity.max }.count()
      #expect(greatest.map(\.0) == [3])
    }
  }

  @Test("a computed key and a computed value are grouped", arguments: FixtureDatabase.all)
  func expressions(database: FixtureDatabase) async throws {
    try await withItems(database) { items in
      let halves = try await items.grouped { $0.quantity / 2 }.order { $0.quantity / 2 }
        .sum { $0.quantity * $0.orderID }
      #expect(halves.map(\.0) == [0, 1, 2])
      #expect(halves.map(\.1) == [4, 8, 8])
    }
  }

  @Test(
    "an order by something that is neither key nor aggregate is an error",
    arguments: FixtureDatabase.all)
  func mistakes(database: FixtureDatabase) async throws {
    try await withItems(database) { items in
      let error = await expectError {
        try await items.grouped { $0.orderID }.order { $0.quantity }.count()
      }
      #expect(error?.code == .invalidArgument)
      let other = await expectError { try await items.order { $0.quantity.sum }.all() }
      #expect(other?.code == .invalidArgument)
    }
  }

  @Test("sums of decimals of up to six places are compared exactly", arguments: FixtureDatabase.all)
  func unknownPrecision(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      for _ in 0..<500 {
        try await products.create(.init(name: "x", price: 0.1))
        try await products.create(.init(name: "y", price: 1_234_567.000001))
        try await products.create(.init(name: "z", price: 0.000000000002))
      }
      let groups = products.query.grouped { $0.name }
      let sums = try await groups.order { $0.name }.sum { $0.price }
      let expected = ["50", "617283500.0005", "0.000000001"].map { Decimal(string: $0) }
      #expect(sums.map(\.1) == expected)
      for (number, sum) in expected.dropLast().enumerated() {
        let equal = try await groups.having { $0.price.sum == sum }.count()
        #expect(equal.map(\.0) == [["x", "y"][number]])
      }
      let ordered = try await groups.order { $0.price.sum }.count()
      #expect(ordered.map(\.0) == ["z", "x", "y"])
    }
  }
}
