import DatabaseSchema
import DatabaseTypes
import DialectRendering
import TestSupport
import Testing

/// Each `snapshot.vN.json` was written when format N was the newest, and is never written again.
///
/// Projects have such files: whoever changes the format raises `Snapshot.currentFormat`, adds a
/// frozen file of the new one, and makes this test say that the old ones are upgraded.
@Suite("A frozen snapshot")
struct FrozenSnapshotTests {
  private let text = String(
    decoding: FixtureFolder("").bytes(of: "snapshot.v1.json"), as: UTF8.self)

  @Test("of today's format is read and written back to the byte")
  func roundTrip() throws {
    #expect(Snapshot.currentFormat == 2)
    let frozen = String(
      decoding: FixtureFolder("").bytes(of: "snapshot.v2.json"), as: UTF8.self)
    let snapshot = try Snapshot(decoding: frozen)
    #expect(snapshot.encoded().utf8.elementsEqual(frozen.utf8))
    #expect(snapshot == (try Snapshot(decoding: text)))
  }

  @Test("is upgraded and holds the same")
  func upgrade() throws {
    let snapshot = try Snapshot(decoding: text)
    let written = snapshot.encoded()
    #expect(written.contains("\"format\": \(Snapshot.currentFormat)"))
    #expect(try Snapshot(decoding: written) == snapshot)
  }

  @Test("has the hashes that databases remember, and those of today")
  func hashes() throws {
    let snapshot = try Snapshot(decoding: text)
    let postgresql = "7b042947c43e5f058229b1b10a9fb1fc97576c430eb5ec6a19c2cb2dbdc2810b"
    let sqlite = "2060d547220688968c9289ce18a54d7f00be4788dcae4f8ede7d4267dc7aaabe"
    #expect(snapshot.hash(for: .postgresql) == postgresql)
    #expect(snapshot.has(postgresql, for: .postgresql))
    // Labels of enums that are text take part since format 2.
    #expect(snapshot.has(sqlite, for: .sqlite))
    #expect(
      snapshot.hash(for: .sqlite)
        == "9e320c39be30d7c58fdf99245c83ece649aeaf85417d8cf62240b4ac6070ac54")
    #expect(!snapshot.has(postgresql, for: .sqlite))
  }

  @Test("holds what a snapshot can hold")
  func contents() throws {
    let snapshot = try Snapshot(decoding: text)
    #expect(snapshot.dialects == [.postgresql, .sqlite])
    for schema in snapshot.sections {
      let tables = schema.tables
      #expect(!schema.enums.isEmpty)
      #expect(tables.contains { if case .joinTable = $0.origin { true } else { false } })
      #expect(tables.contains { ($0.primaryKey?.columns.count ?? 0) > 1 })
      #expect(tables.contains { $0.indexes.contains { $0.predicate != nil } })
      #expect(tables.contains { $0.indexes.contains { $0.expression != nil } })
      #expect(tables.contains { !$0.checks.isEmpty && !$0.triggers.isEmpty })
    }
  }

  @Test("reads the same after a tool has escaped everything that is not ASCII")
  func asciiEscapes() throws {
    var escaped = ""
    for unit in text.utf16 {
      if unit < 0x80 {
        escaped.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    escaped = escaped.replacing("\\u0008", with: "\\b").replacing("\\u000c", with: "\\f")
    #expect(escaped.utf8.allSatisfy { $0 < 0x80 })
    #expect(escaped.contains("\\ud83d\\ude00") && escaped.contains("\\b"))
    let read = try Snapshot(decoding: escaped)
    #expect(read == (try Snapshot(decoding: text)))
    #expect(read.encoded() == (try Snapshot(decoding: text).encoded()))
  }
}
