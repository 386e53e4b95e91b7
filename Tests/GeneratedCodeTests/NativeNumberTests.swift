import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Numbers of every native type, both ways")
struct NativeNumberTests {
  @Test("integers up to the limits of their column", arguments: GeneratedDatabase.all)
  func integers(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let small = SpecimenCheck(
        specimens: specimens, field: \.small, column: \.small, draft: \.small)
      for value in [0, -1, Int(Int16.min), Int(Int16.max)] { try await small.expect(value) }
      for value in [Int(Int16.max) + 1, Int.min] {
        try await small.expectRefused(value, "\(value), which is outside -32768...32767")
      }
      let whole = SpecimenCheck(
        specimens: specimens, field: \.whole, column: \.whole, draft: \.whole)
      for value in [0, Int(Int32.min), Int(Int32.max)] { try await whole.expect(value) }
      try await whole.expectRefused(Int(Int32.min) - 1, "outside")
      let handle = SpecimenCheck(
        specimens: specimens, field: \.handle, column: \.handle, draft: \.handle)
      for value in [0, Int(Int32.max) + 1, Int(UInt32.max)] { try await handle.expect(value) }
      for value in [-1, Int(UInt32.max) + 1] { try await handle.expectRefused(value, "outside") }
      let big = SpecimenCheck(specimens: specimens, field: \.big, column: \.big, draft: \.big)
      for value in [0, .min, .max, 9_007_199_254_740_993] as [Swift.Int64] {
        try await big.expect(value)
      }
    }
  }

  @Test(
    "floating-point numbers bit by bit, NaN where there is one", arguments: GeneratedDatabase.all)
  func floatingPoint(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let double = SpecimenCheck(
        specimens: specimens, field: \.double, column: \.double, draft: \.double)
      var random = SeededGenerator(seed: 11)
      var values: [Double] = [
        0, -0.0, 0.1, 1 / 3, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity,
        -.infinity,
      ]
      while values.count < 30 {
        let value = Double(bitPattern: random.next())
        if value.isFinite { values.append(value) }
      }
      for value in values { try await double.expect(value) }
      let single = SpecimenCheck(
        specimens: specimens, field: \.single, column: \.single, draft: \.single)
      for value in [0, 0.1, -1.5, 3.4028235e38, 1e-45, .infinity] as [Double] {
        try await single.expect(value)
      }
      try await single.expectRefused(1e39, "1e+39, which is too large")
      try await single.expectRefused(1e-60, "1e-60, which is too small")
      guard database.dialect == .sqlite else {
        let stored = try await specimens.create(.init(single: .nan, double: .nan))
        #expect(stored.double?.isNaN == true && stored.single?.isNaN == true)
        return
      }
      try await double.expectRefused(.nan, "NaN on SQLite")
      try await single.expectRefused(.nan, "NaN on SQLite")
      await expectError(.valueOutOfRange) {
        _ = try await specimens.filter { $0.double == .nan }.count()
      }
    }
  }

  @Test("decimal numbers to the last digit, or not at all", arguments: GeneratedDatabase.all)
  func decimals(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let exact = SpecimenCheck(
        specimens: specimens, field: \.exact, column: \.exact, draft: \.exact)
      var texts = [
        "0", "1", "-0.1", "99999999999999", "0.000000000000001", "-12345.6789", "1e20", "1e-20",
      ]
      if database.dialect == .postgresql {
        texts += [
          "12345678901234567890123456789012345", "-0.000000000000000000000000000001",
          "340282366920938463463374607431768.211455",
        ]
      }
      for text in texts { try await exact.expect(try #require(Decimal(string: text))) }
      let tooLong =
        database.dialect == .sqlite
        ? [("1234567890123456", "15 significant digits")]
        : [("1e35", "more than 35 digits"), ("1e-31", "more than 30 digits after the point")]
      for (text, reason) in tooLong {
        try await exact.expectRefused(try #require(Decimal(string: text)), reason)
      }
      let price = SpecimenCheck(
        specimens: specimens, field: \.price, column: \.price, draft: \.price)
      for text in ["0", "19.99", "-0.01", "999999.99"] {
        try await price.expect(try #require(Decimal(string: text)))
      }
      try await price.expect(19.99, stored: Decimal(string: "19.99"))
      try await price.expectRefused(1_000_000, "more than 6 digits before the point")
      try await price.expectRefused(0.001, "more than 2 digits after the point")
    }
  }

  @Test("money is hundredths, and nothing is rounded", arguments: GeneratedDatabase.all)
  func money(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let money = SpecimenCheck(
        specimens: SpecimenRepository(session), field: \.money, column: \.money, draft: \.money)
      for text in ["0", "12.5", "-0.01", "1234567890.12"] {
        try await money.expect(try #require(Decimal(string: text)))
      }
      try await money.expect(19.99, stored: Decimal(string: "19.99"))
      if database.dialect == .postgresql {
        for text in ["92233720368547758.07", "-92233720368547758.08"] {
          try await money.expect(try #require(Decimal(string: text)))
        }
      }
      try await money.expectRefused(12.345, "12.345, which has more than 2 digits after the point")
      let tooLarge = try #require(Decimal(string: "92233720368547758.08"))
      try await money.expectRefused(tooLarge, "which is outside")
      try await money.expectRefused(.nan, "NaN")
    }
  }
}
