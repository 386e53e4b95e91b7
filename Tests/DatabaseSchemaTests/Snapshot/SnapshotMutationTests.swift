import DatabaseSchema
import DatabaseTypes
import TestSupport
import Testing

@Suite("Damaged snapshots")
struct SnapshotMutationTests {
  private static let snapshots = [
    Snapshot(fingerprints: ["User": "1"], sections: [RichSchema.postgresql]),
    Snapshot(sections: [DatabaseSchema(dialect: .sqlite, tables: [RichSchema.user])]),
  ].map { Array($0.encoded().utf8) }

  @Test("a snapshot is read or refused with a line that it has and a way out")
  func decoding() {
    var refused = 0
    for damaged in SchemaMutator(schemas: Self.snapshots, count: 3_000) {
      let text = String(decoding: damaged.bytes, as: UTF8.self)
      do throws(SnapshotError) {
        let snapshot = try Snapshot(decoding: text)
        // What can be read can be written, and is then read as the same.
        let again = try Snapshot(decoding: snapshot.encoded())
        #expect(again == snapshot, "\(damaged)")
      } catch {
        refused += 1
        check(error, in: text, damaged)
      }
    }
    #expect(refused > 1_000)
  }

  private func check(_ error: SnapshotError, in text: String, _ damaged: SchemaMutator.Case) {
    switch error {
    case .malformed(let line, _), .conflict(let line, _):
      #expect((1...text.utf8.count(where: { $0 == 10 }) + 1).contains(line), "\(damaged)")
      #expect(error.description.contains("version control"), "\(damaged)")
    case .newer: #expect(error.description.contains("Update schemagen."), "\(damaged)")
    }
  }

  @Test("nested brackets without end are refused, not followed")
  func depth() {
    for bracket in ["[", "{\"a\":"] {
      let text = String(repeating: bracket, count: 200_000)
      let error = #expect(throws: SnapshotError.self) { try Snapshot(decoding: text) }
      #expect(error?.description.contains("nested too deeply") ?? false)
    }
  }
}
