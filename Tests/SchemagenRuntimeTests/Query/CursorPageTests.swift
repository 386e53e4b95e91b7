import Foundation
import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("Pages by cursor")
struct CursorPageTests {
  private typealias Order = @Sendable (Product.Columns) -> [QueryOrdering]

  private static let orders: [Order] = [
    { _ in [] },
    { [$0.name.ascending] },
    { [$0.stock.descending, $0.id.descending] },
    { [$0.weight.ascending, $0.name.descending] },
    { [$0.weight.descending, $0.category.ascending.nullsFirst] },
    { [$0.category.descending.nullsLast, $0.stock.ascending, $0.price.descending] },
    { [$0.addedAt.ascending.nullsFirst, $0.name.lowercased.descending] },
    { [$0.attributes["n"].number.descending, ($0.stock + $0.reserved).ascending] },
    { [$0.price.ascending, $0.weight.ascending.nullsFirst, $0.addedAt.descending.nullsLast] },
  ]

  private func fill(_ products: ProductRepository) async throws {
    var random = SeededGenerator(seed: 7)
    let days = Date(timeIntervalSince1970: 1_767_225_600.123)
    for _ in 0..<60 {
      let number = Int.random(in: 0..<3, using: &random)
      try await products.create(
        .init(
          name: ["a", "B", "é"].randomElement(using: &random) ?? "",
          category: [nil, "x", "y", ""].randomElement(using: &random) ?? nil,
          stock: Int.random(in: 0..<3, using: &random), reserved: number,
          price: [nil, 0.1, 2, 33.33].randomElement(using: &random) ?? nil,
          weight: [nil, 0.1, 1e300, -2].randomElement(using: &random) ?? nil,
          attributes: number == 0 ? nil : ["n": .number(JSONNumber(number))],
          addedAt: number == 1 ? nil : days.addingTimeInterval(Double(number) * 0.001)))
    }
  }

  @Test(
    "pages forwards and backwards have all rows once, in any order", arguments: FixtureDatabase.all)
  func walk(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await fill(products)
      for (number, order) in Self.orders.enumerated() {
        let query = products.query.order(by: order(Product.columns))
        let expected = try await query.order { $0.id }.all().map(\.id)
        let pages = try await forwards(query)
        expectEqual(pages.flatMap { $0.items.map(\.id) }, expected)
        #expect(pages.count == 9 && pages[0].previous == nil, "order \(number)")
        expectEqual(try await backwards(query), expected)
        let back = try await query.page(before: pages[3].previous, size: 7)
        #expect(back.items == pages[2].items && back.hasNext && back.hasPrevious)
      }
    }
  }

  private func forwards(
    _ query: EntityQuery<Product>
  ) async throws -> [CursorPage<Product>] {
    var pages: [CursorPage<Product>] = [try await query.page(after: nil, size: 7)]
    while let next = pages.last?.next, pages.count < 20 {
      pages.append(try await query.page(after: next, size: 7))
    }
    return pages
  }

  private func backwards(_ query: EntityQuery<Product>) async throws -> [Int] {
    var page = try await query.page(before: nil, size: 7)
    var found = page.items.map(\.id)
    while let previous = page.previous, found.count < 200 {
      page = try await query.page(before: previous, size: 7)
      found = page.items.map(\.id) + found
    }
    return found
  }

  @Test("a page keeps the filter of its query", arguments: FixtureDatabase.all)
  func filters(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await fill(products)
      let query = products.filter { $0.category == "x" || $0.category == nil }
        .order { ($0.stock.descending, $0.weight) }
      let expected = try await query.order { $0.id }.all().map(\.id)
      let first = try await query.page(after: nil, size: 5)
      let second = try await query.page(after: first.next, size: 100)
      #expect(first.items.map(\.id) + second.items.map(\.id) == expected)
      #expect(!second.hasNext && second.hasPrevious && !first.hasPrevious)
    }
  }

  @Test("equal directions are one comparison of rows, mixed ones are bounded by the first term")
  func text() throws {
    let session = TextSession(dialect: .postgresql)
    let cursor = [CursorValue.text("1"), .text("b"), .text("7")]
    var writer = SQLWriter(DatabaseDialect.postgresql.grammar, "")
    let query = ProductRepository(session).order { ($0.stock, $0.name) }
    try writer.writePlace(after: cursor, in: query.keyedOrderings)
    #expect(writer.sql == #"("stock", "name", "id") > ($1, $2, $3)"#)
    writer = SQLWriter(DatabaseDialect.sqlite.grammar, "")
    let mixed = ProductRepository(session).order { ($0.stock.descending, $0.weight) }
    try writer.writePlace(after: [.integer(1), .null, .integer(7)], in: mixed.keyedOrderings)
    #expect(
      writer.sql == #"""
        "stock" <= ?1 AND ("stock" < ?1 OR ("stock" = ?1 AND (FALSE OR ("weight" IS NULL AND ("id" > ?2)))))
        """#)
  }

  @Test("a cursor is text for URLs and JSON", arguments: FixtureDatabase.all)
  func coding(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await fill(products)
      let page = try await products.order { $0.category }.page(after: nil, size: 10)
      let cursor = try #require(page.next)
      #expect(
        cursor.rawValue.allSatisfy {
          $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))
        })
      let data = try JSONEncoder().encode(["cursor": cursor])
      #expect(try JSONDecoder().decode([String: PageCursor].self, from: data)["cursor"] == cursor)
      let again = try await products.order { $0.category }
        .page(after: PageCursor(cursor.description), size: 3)
      #expect(again.items.count == 3)
      #expect(page.map(\.id).items == page.items.map(\.id))
    }
  }

  @Test("a damaged cursor, and one of another order, are errors", arguments: FixtureDatabase.all)
  func invalidCursors(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await fill(products)
      let query = products.order { $0.name }
      let cursor = try #require(try await query.page(after: nil, size: 5).next)
      let other = await expectError {
        try await products.order { $0.stock }.page(after: cursor, size: 5)
      }
      #expect(other?.code == .invalidCursor)
      let reversed = await expectError {
        try await products.order { $0.name.descending }.page(after: cursor, size: 5)
      }
      #expect(reversed?.code == .invalidCursor)
      var damaged = ["", "x", "é", "a b", "====", String(cursor.rawValue.dropLast(3))]
      for position in cursor.rawValue.indices {
        let next = cursor.rawValue.index(after: position)
        let letter = cursor.rawValue[position] == "Q" ? "R" : "Q"
        damaged.append(cursor.rawValue.replacingCharacters(in: position..<next, with: letter))
      }
      for text in damaged where text != cursor.rawValue {
        let error = await expectError {
          try await query.page(after: PageCursor(text), size: 5)
        }
        #expect(error?.code == .invalidCursor, "\(text)")
      }
      let forged = try PageCursor(
        [.text("a"), .text("not a number")],
        order: KeysetPage(query, query.keyedOrderings, size: 1, RowLoading<Product>.plain).order())
      if database.dialect == .postgresql {
        let error = await expectError { try await query.page(after: forged, size: 5) }
        #expect(error?.code == .invalidCursor)
      }
    }
  }

  @Test("a forged cursor with values that no page has is an error", arguments: FixtureDatabase.all)
  func forgedValues(database: FixtureDatabase) async throws {
    try await database.withProducts { products in
      try await fill(products)
      let query = products.order { $0.name }
      let order = try KeysetPage(
        query, query.keyedOrderings, size: 1, RowLoading<Product>.plain
      ).order()
      var values: [CursorValue] = [.text("a\0b"), .real(.nan)]
      if database.dialect == .postgresql { values += [.bytes(Data([1])), .integer(1), .real(1)] }
      for value in values {
        for place in [[value, .text("1")], [.text("a"), value]] {
          let error = await expectError {
            try await query.page(after: PageCursor(place, order: order), size: 5)
          }
          #expect(error?.code == .invalidCursor, "\(value)")
        }
      }
    }
  }

  @Test("queries that have no place for a cursor are errors", arguments: FixtureDatabase.all)
  func mistakes(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let products = ProductRepository(session)
      for query in [
        products.query.limit(5), products.query.offset(5), products.query.order(by: [.random]),
      ] {
        let error = await expectError { try await query.page(after: nil, size: 5) }
        #expect(error?.code == .invalidArgument)
      }
      let small = await expectError { try await products.page(after: nil, size: 0) }
      #expect(small?.code == .invalidArgument)
      let keyless = await expectError {
        try await EntityQuery<ActiveUser>(session).page(after: nil, size: 5)
      }
      #expect(keyless?.code == .invalidArgument)
      let empty = try await products.page(before: nil, size: 5)
      #expect(empty.items.isEmpty && !empty.hasNext && !empty.hasPrevious)
    }
  }
}
