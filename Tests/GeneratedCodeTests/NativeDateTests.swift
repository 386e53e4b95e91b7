import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Dates of every native type, both ways")
struct NativeDateTests {
  /// Seconds from 2001-01-01 to the first moment of years that are far apart.
  private static let years: [(year: Int, seconds: Double)] = [
    (0, -63_145_526_400), (1582, -13_222_396_800), (1969, -1_009_843_200), (2001, 0),
    (2106, 3_313_440_000), (2250, 7_857_648_000), (2500, 15_746_918_400), (5000, 94_639_276_800),
    (9999, 252_392_457_600),
  ]

  private func date(_ seconds: Double) -> Foundation.Date {
    Foundation.Date(timeIntervalSinceReferenceDate: seconds)
  }

  @Test("milliseconds survive in every year", arguments: GeneratedDatabase.all)
  func milliseconds(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let instant = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.instant, column: \.instant, draft: \.instant)
      let fine = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.fine, column: \.fine, draft: \.fine)
      let zoned = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.zoned, column: \.zoned, draft: \.zoned)
      for (_, start) in Self.years {
        for fraction in [0, 0.001, 0.5, 0.999] {
          // The last second of the year, as far as the years here are of 365 days or more.
          for second in [0, 31_535_999.0] {
            let value = date(start + second + fraction)
            try await instant.expect(value)
            try await fine.expect(value)
            try await zoned.expect(value)
          }
        }
      }
    }
  }

  @Test(
    "the last moment of the year 9999 keeps its text at every save",
    arguments: GeneratedDatabase.all)
  func lastMoment(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      var row = try await specimens.create(.init())
      try await session.execute(
        #"UPDATE "Specimen" SET "instant" = '9999-12-31 23:59:59.999', "fine" = '9999-12-31 23:59:59.999'"#
      )
      for _ in 0..<3 {
        row = try await specimens.get(id: row.id)
        row = try await specimens.update(id: row.id) { changes in
          changes.instant = row.instant
          changes.fine = row.fine
        }
        let count = try await session.query(
          """
          SELECT count(*) FROM \(identifier: "Specimen")
          WHERE \(identifier: "instant") = '9999-12-31 23:59:59.999'
            AND \(identifier: "fine") = '9999-12-31 23:59:59.999'
          """
        ) { try $0.read(0, as: Int.self) }
        #expect(count == [1])
      }
    }
  }

  @Test("what the column does not hold is cut", arguments: GeneratedDatabase.all)
  func cut(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let instant = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.instant, column: \.instant, draft: \.instant)
      try await instant.expect(date(700_000_000.123_999), stored: date(700_000_000.123))
      try await instant.expect(date(-0.000_1), stored: date(-0.001))
      try await instant.expect(date(8_000_000_000.999_5), stored: date(8_000_000_000.999))
      let coarse = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.coarse, column: \.coarse, draft: \.coarse)
      try await coarse.expect(date(700_000_000.999), stored: date(700_000_000))
      guard database.dialect == .postgresql else { return }
      let fine = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.fine, column: \.fine, draft: \.fine)
      let zoned = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.zoned, column: \.zoned, draft: \.zoned)
      var random = SeededGenerator(seed: 5)
      for _ in 0..<20 {
        let microseconds = Int.random(
          in: -1_000_000_000_000_000...1_000_000_000_000_000, using: &random)
        let value = date(Double(microseconds) / 1e6)
        try await fine.expect(value)
        try await zoned.expect(value)
      }
    }
  }

  @Test("dates outside the column's range are errors", arguments: GeneratedDatabase.all)
  func range(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let instant = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.instant, column: \.instant, draft: \.instant)
      let day = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.day, column: \.day, draft: \.day)
      let far = try JSONDecoder().decode(
        [Foundation.Date].self, from: Foundation.Data("[9400000000000]".utf8))
      for value in far + [
        .init(timeIntervalSince1970: 9_400_000_000_000), date(1e300), date(-1e300),
        date(.greatestFiniteMagnitude), date(-9_300_000_000_000), date(9_223_371_300_000),
      ] {
        try await instant.expectRefused(value, "a date that far away")
        await expectError(.valueOutOfRange) {
          _ = try await specimens.filter { $0.instant < value }.count()
        }
      }
      try await instant.expectRefused(date(.nan), "not a number")
      try await day.expectRefused(date(.nan), "not a number")
      try await day.expectRefused(date(1e15), "a date that far away")
      guard database.dialect == .sqlite else {
        for value in [date(.infinity), date(-.infinity)] {
          try await instant.expect(value)
          try await day.expect(value)
        }
        // 294276-12-31 23:59:59 and 4714-11-24 BC are the limits of timestamps; days reach further.
        try await instant.expect(date(9_223_339_708_799))
        try await instant.expect(date(-211_845_110_400))
        try await day.expect(date(9_403_971_609_600))
        return
      }
      for value in [date(.infinity), date(300_000_000_000), date(-70_000_000_000)] {
        try await instant.expectRefused(value, "outside the years 0 to 9999 on SQLite")
        try await day.expectRefused(value, "outside the years 0 to 9999 on SQLite")
      }
    }
  }

  @Test("days and times of day", arguments: GeneratedDatabase.all)
  func parts(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let specimens = SpecimenRepository(session)
      let day = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.day, column: \.day, draft: \.day)
      for (_, start) in Self.years {
        let value = date(start)
        try await day.expect(value)
        try await day.expect(value.addingTimeInterval(86_399.999), stored: value)
      }
      let epoch = Foundation.Date(timeIntervalSince1970: 0)
      let time = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.time, column: \.time, draft: \.time)
      let zoned = SpecimenCheck<Foundation.Date>(
        specimens: specimens, field: \.zonedTime, column: \.zonedTime, draft: \.zonedTime)
      for seconds in [0, 0.001, 43_200.25, 86_399.999, 86_400] {
        try await time.expect(epoch.addingTimeInterval(seconds))
        try await zoned.expect(epoch.addingTimeInterval(seconds))
      }
      let noon = date(700_000_000 - 700_000_000.truncatingRemainder(dividingBy: 86_400) + 43_200)
      try await time.expect(noon, stored: epoch.addingTimeInterval(43_200))
    }
  }
}
