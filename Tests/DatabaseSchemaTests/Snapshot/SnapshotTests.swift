import DatabaseSchema
import DatabaseTypes
import DialectRendering
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  private let snapshot = Snapshot(
    fingerprints: ["User": "12ab", "Post": "34cd"],
    sections: [RichSchema.postgresql, DatabaseSchema(dialect: .sqlite, tables: [RichSchema.post])])

  @Test("a state is read back as it was")
  func roundTrip() throws {
    let read = try Snapshot(decoding: snapshot.encoded())
    #expect(read == snapshot)
    #expect(read.encoded() == snapshot.encoded())
    #expect(read.hash(for: .postgresql) == snapshot.hash(for: .postgresql))
  }

  @Test("the order in which tables and enums are declared makes no difference")
  func canonical() {
    var turned = RichSchema.postgresql
    turned.tables.reverse()
    turned.schemas.reverse()
    turned.extensions.reverse()
    #expect(turned != RichSchema.postgresql)
    #expect(
      Snapshot(sections: [turned]).encoded()
        == Snapshot(sections: [RichSchema.postgresql]).encoded())
    #expect(turned.canonical.hash == RichSchema.postgresql.canonical.hash)
  }

  @Test("every fact changes the hash")
  func hashes() {
    let original = Snapshot(sections: [RichSchema.postgresql]).hash(for: .postgresql)
    let edits: [(inout DatabaseSchema) -> Void] = [
      { $0.tables[0].columns[1].isNullable = true },
      { $0.tables[0].columns[5].defaultValue = .boolean(false) },
      { $0.tables[0].indexes[0].isUnique = false },
      { $0.tables[0].checks[0].expression = "score > 0" },
      { $0.tables[0].comment = nil },
      { $0.tables[1].foreignKeys[0].onDelete = .setNull },
      { $0.enums[0].values.removeLast() },
      { $0.extensions[0].version = "1.5" },
      { $0.schemas.removeLast() },
    ]
    for (number, edit) in edits.enumerated() {
      var schema = RichSchema.postgresql
      edit(&schema)
      #expect(Snapshot(sections: [schema]).hash(for: .postgresql) != original, "edit \(number)")
    }
  }

  @Test("a fact has a line of its own")
  func lines() {
    let lines = snapshot.encoded().split(separator: "\n")
    let names = ["email", "User_email_key", "User_score_check", "ADMIN", "hstore"]
    for name in names {
      let found = lines.filter {
        $0.contains("\"name\": \"\(name)\"") || $0.contains("\"\(name)\"")
      }
      #expect(!found.isEmpty, "\(name)")
      #expect(found.allSatisfy { $0.count(where: { $0 == "{" }) <= 4 }, "\(name)")
    }
    #expect(lines.allSatisfy { $0.utf8.count < 300 })
  }

  @Test(
    "what is no snapshot is refused with its line and a way out",
    arguments: [
      ("", "line 1: the file ends too early"),
      ("{\n  \"format\": 1,\n<<<<<<< HEAD\n", "line 3: a mark of an unresolved merge conflict"),
      ("[]", "line 1: an object is expected"),
      ("{\n  \"format\": true\n}", "line 2: \"format\" must be a number"),
      ("{\"format\": 1, \"oracle\": {}}", "line 1: \"oracle\" is no database"),
      ("{\"format\": 1} x", "line 1: something after the end"),
      ("{\"format\": 1, \"format\": 1}", "line 1: the key \"format\" is a duplicate"),
      (
        "{\"format\": 1, \"sqlite\": {\"tables\": [{\n\"name\": 5}]}}",
        "line 2: an object is expected"
      ),
      (
        "{\"format\": 1, \"sqlite\": {\"tables\": [{\"name\": \"a\", \"origin\": {\"model\": \"a\"},\n"
          + "\"columns\": [{\"name\": \"b\", \"type\": \"BLUE\"}]}]}}",
        "line 2: \"BLUE\" is no type"
      ),
    ])
  func mistakes(text: String, message: String) {
    let error = #expect(throws: SnapshotError.self) { try Snapshot(decoding: text) }
    let description = error?.description ?? ""
    #expect(description.hasPrefix(message), "\(description)")
    #expect(description.contains("version control"), "\(description)")
  }

  @Test("the error of a newer format has advice")
  func newer() {
    let error = #expect(throws: SnapshotError.self) { try Snapshot(decoding: "{\"format\": 7}") }
    #expect(error == .newer(format: 7, supported: Snapshot.currentFormat))
    #expect(error?.description.contains("Update schemagen.") ?? false)
  }
}
