import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Validation before the database is asked")
struct ValidationTests {
  @Test("a draft that fits breaks no rule")
  func fits() {
    #expect(Parcel.Draft(code: "a").validate().isEmpty)
    #expect(Parcel.Draft(code: "a", price: 2, paid: 2, rating: 5).validate().isEmpty)
  }

  @Test("a draft tells every rule that it breaks")
  func violations() {
    let draft = Parcel.Draft(
      code: "longer than 12", weight: 0, pieces: 40_000, price: 1, paid: 2, rating: 5.5)
    let violations = draft.validate()
    #expect(
      violations.map(\.fields) == [
        ["pieces"], ["code"], ["weight"], ["rating"], ["paid", "price"],
      ])
    #expect(
      violations.map(\.rule) == [
        .type(.smallint), .length(maximum: 12), .check("Parcel_weight_check"),
        .check("Parcel_rating_check"), .check("not_overpaid"),
      ])
    #expect(violations[1].message == "Parcel.code has more than 12 characters")
    #expect(violations[2].message == "A parcel weighs 1 to 1000 grams.")
    #expect(violations[4].message == "Parcel.paid, price must meet paid <= price")
    #expect(violations.allSatisfy { $0.model == "Parcel" })
  }

  @Test("digits that a decimal column cannot hold break a rule")
  func digits() {
    let violations = Parcel.Draft(code: "a", price: 1_000_000).validate()
    #expect(violations.map(\.rule) == [.type(.decimal(precision: 8, scale: 2))])
  }

  @Test("NULL passes a check, and so does what the database fills in")
  func null() {
    #expect(Parcel.Draft(code: "a", rating: nil, sentAt: nil, arrivedAt: .now).validate().isEmpty)
    #expect(Parcel.Draft(code: "a", remark: nil, delivery: .lost).validate().count == 1)
    #expect(Parcel.Draft(code: "a", remark: "gone", delivery: .lost).validate().isEmpty)
  }

  @Test("spaces beyond the length are cut off, and break no rule")
  func spaces() {
    #expect(Parcel.Draft(code: "twelve chars   ").validate().isEmpty)
    #expect(Parcel.Draft(code: "twelve chars  x").validate().count == 1)
  }

  @Test("a row that was read is validated like a draft", arguments: GeneratedDatabase.all)
  func entity(database: GeneratedDatabase) async throws {
    try await database.with { session in
      var parcel = try await ParcelRepository(session).create(.init(code: "a"))
      #expect(parcel.validate().isEmpty)
      parcel.weight = -1
      parcel.label = "#"
      #expect(
        parcel.validate().map(\.rule) == [
          .check("Parcel_weight_check"), .check("Parcel_check1"),
        ])
    }
  }

  @Test("the verdict is that of the database", arguments: GeneratedDatabase.all)
  func sameVerdict(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let parcels = ParcelRepository(session)
      var random = SeededGenerator(seed: 5)
      var broken = 0
      for number in 0..<400 {
        let draft = Self.draft(number, &random)
        let violations = draft.validate()
        let refusal = await Self.refusal { try await parcels.create(draft) }
        // SQLite has no lengths and no ranges of integers.
        let expected = violations.filter { violation in
          if case .check = violation.rule { true } else { database.dialect == .postgresql }
        }
        #expect(expected.isEmpty == (refusal == nil), "\(draft): \(violations), \(refusal as Any)")
        if !expected.isEmpty { broken += 1 }
      }
      #expect((50..<350).contains(broken))
    }
  }

  private static func refusal(_ operation: () async throws -> Void) async -> (any Swift.Error)? {
    do {
      try await operation()
      return nil
    } catch {
      return error
    }
  }

  /// A row whose values are near the limits of the rules.
  private static func draft(_ number: Int, _ random: inout SeededGenerator) -> Parcel.Draft {
    func one<Value>(_ values: [Value]) -> Value {
      values.randomElement(using: &random) ?? values[0]
    }
    let start = Foundation.Date(timeIntervalSince1970: 1_700_000_000)
    let suffix = one(["", "", "", "", "", "", "", " too long", "é", "     "])
    return Parcel.Draft(
      code: "c\(number)\(suffix)", number: number,
      label: one(["", "box", "x", "y", "z", "a#b", "nineteen letters…!!", "twenty letters……!!!!"]),
      remark: one([nil, "", "x"]), weight: one([1, 5, 100, 600, 1000, 1000, 1, 0, 1001, -1]),
      pieces: one([1, 2, 6, 500, 32767]), price: one([0.3, 0.3, 1, 999_999.99, 0, 0.1]),
      paid: one([0, 0, 0, 0.1, 0.2, 0.3, 0.31]), rating: one([nil, nil, 0, -0.0, 5, 5.0001, -0.1]),
      delivery: one([.new, .sent, .sent, .lost]), isHeavy: one([true, false, false, false, false]),
      sentAt: one([nil, start, start, start.addingTimeInterval(1)]),
      arrivedAt: one([nil, start, start.addingTimeInterval(0.5), start.addingTimeInterval(2)]))
  }
}
