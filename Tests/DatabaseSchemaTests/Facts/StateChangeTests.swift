import CanonicalJSON
import DatabaseSchema
import DatabaseTypes
import TestSupport
import Testing

@Suite("Changes of a state") struct StateChangeTests {
  private let rich = RichSchema.postgresql

  private func text(_ state: DatabaseSchema) -> String { Snapshot(sections: [state]).encoded() }

  @Test("the changes from the empty database are the state, also when they are read from a file")
  func whole() throws {
    let empty = DatabaseSchema(dialect: .postgresql)
    let changes = MigrationChanges(
      fingerprints: ["User": FingerprintChange(before: nil, after: "12ab")],
      states: [StateChange(from: empty, to: rich)])
    let read = try MigrationChanges(decoding: changes.encoded())
    #expect(read == changes)
    #expect(read.encoded() == changes.encoded())
    let change = try #require(read.state(for: .postgresql))
    #expect(text(change.applied(to: empty)) == text(rich))
    #expect(text(change.reversed.applied(to: rich)) == text(empty))
    #expect(read.applied(to: ["Post": "9"]) == ["Post": "9", "User": "12ab"])
    #expect(read.reversed(from: ["Post": "9", "User": "12ab"]) == ["Post": "9"])
  }

  @Test("equal states have no changes, whatever the order in which they are declared")
  func equal() {
    var turned = rich
    turned.tables.reverse()
    turned.tables[0].indexes.reverse()
    #expect(StateChange(from: rich, to: turned).isEmpty)
  }

  @Test("any edit of a state, and the way back, is in its changes")
  func edits() throws {
    var generator = SeededGenerator(seed: 20_261_130)
    for _ in 0..<400 {
      var (before, after) = (rich, rich)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        edit(&before, &generator)
        edit(&after, &generator)
      }
      let change = StateChange(from: before, to: after)
      #expect(text(change.applied(to: before)) == text(after))
      #expect(text(change.reversed.applied(to: after)) == text(before))
      let read = try MigrationChanges(decoding: MigrationChanges(states: [change]).encoded())
      #expect(read.states == [change])
    }
  }

  private func edit(_ state: inout DatabaseSchema, _ generator: inout SeededGenerator) {
    let table = Int.random(in: state.tables.indices, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: state.tables[table].columns.shuffle(using: &generator)
    case 1: state.tables[table].columns.removeLast()
    case 2:
      let name = "c\(Int.random(in: 0..<9, using: &generator))"
      guard state.tables[table].column(named: name) == nil else { return }
      let place = Int.random(in: 0...state.tables[table].columns.count, using: &generator)
      state.tables[table].columns.insert(Column(name, type: ColumnType(.text)), at: place)
    case 3: state.tables[table].columns[0].isNullable.toggle()
    case 4: state.tables[table].indexes = state.tables[table].indexes.dropLast()
    case 5: state.enums[0].values.shuffle(using: &generator)
    case 6: state.tables[table].comment = state.tables[table].comment == nil ? "x" : nil
    default: if state.tables.count > 1 { state.tables.remove(at: table) }
    }
    for index in state.tables.indices where state.tables[index].columns.isEmpty {
      state.tables[index].columns = [Column("c", type: ColumnType(.text))]
    }
  }

  @Test("a change undoes what was added or changed since an earlier state, tables as a whole")
  func undone() {
    func state(_ tables: [(String, [String])]) -> DatabaseSchema {
      DatabaseSchema(
        dialect: .sqlite,
        tables: tables.map { name, columns in
          Table(
            name: QualifiedName(name), origin: .model(name),
            columns: columns.map { Column($0, type: ColumnType(.text)) })
        })
    }
    let base = state([("User", ["id", "nick"])])
    let edited = state([("User", ["id", "age", "nick"]), ("Post", ["id"])])
    let live = state([("User", ["nick", "extra"]), ("Log", ["id"])])
    let undone = StateChange(from: edited, to: live).undone(since: base)
    // The column "id" was there already: that it is gone is the database's doing.
    #expect(undone.map(\.description).sorted() == ["Post", "User.age"])
    #expect(StateChange(from: edited, to: edited).undone(since: base).isEmpty)
    var required = edited
    required.tables[0].columns[2].isNullable.toggle()
    #expect(
      StateChange(from: required, to: edited).undone(since: base).map(\.description)
        == ["User.nick"])
  }

  @Test(
    "what three states have in three forms is no undone change, whatever only a schema calls it")
  func divided() {
    func state(_ type: TypeName, field: String = "nick") -> DatabaseSchema {
      DatabaseSchema(
        dialect: .sqlite,
        tables: [
          Table(
            name: QualifiedName("User"), origin: .model("User"),
            columns: [Column("nick", field: field, type: ColumnType(type))])
        ])
    }
    let base = state(.text)
    let pulled = state(.integer)
    let again = StateChange(from: pulled, to: state(.bigint))
    #expect(again.undone(since: base).isEmpty)
    #expect(again.divided(since: base).map(\.description) == ["User.nick"])
    // Where the earlier state is not known, it may be an edit.
    #expect(again.undone(since: nil).map(\.description) == ["User.nick"])
    let edit = StateChange(
      from: state(.integer, field: "name"), to: state(.text, field: "name"))
    #expect(edit.undone(since: base).map(\.description) == ["User.nick"])
    #expect(edit.divided(since: base).isEmpty)
    #expect(edit.undone(since: base).allSatisfy(edit.replaces))
    // An edit of what is gone from the database has nothing to be made in.
    var gone = base
    gone.tables = []
    #expect(StateChange(from: pulled, to: gone).undone(since: base).isEmpty)
  }

  @Test("a column in the middle is one fact")
  func middle() {
    var after = rich
    let user = after.tables.firstIndex { $0.name.name == "User" } ?? 0
    after.tables[user].columns.insert(Column("nick", type: ColumnType(.text)), at: 2)
    let text = MigrationChanges(states: [StateChange(from: rich, to: after)]).encoded()
    #expect(
      text == """
        {
          "format": 1,
          "postgresql": {
            "removed": [],
            "added": [
              {"table": "User", "column": {"name": "nick", "type": "TEXT"}, "after": "email"}
            ]
          },
          "fingerprints": {}
        }

        """)
  }

  @Test(
    "a damaged file is refused with its line",
    arguments: [
      ("", 1), ("{\n\"format\": 3}", 2), ("{\"format\": 1,\n\"mysql\": {}}", 2),
      ("{\"format\": 1,\n\"sqlite\": {\"added\": [\n{\"table\": \"T\"}]}}", 3),
      ("{\"format\": 1,\n\"sqlite\": {\"added\": [\n{}]}}", 3),
      ("{\"format\": 2,\n\"answers\": [\n1]}", 3),
    ])
  func damaged(_ text: String, line: Int) {
    let error = #expect(throws: JSONError.self) { try MigrationChanges(decoding: text) }
    #expect(error?.line == line)
  }

  @Test("answers are kept, and make the format that older versions refuse")
  func answers() throws {
    let changes = MigrationChanges(
      states: [], answers: ["--fill User.name=\"q\"\n", "--drop User.a"])
    let text = changes.encoded()
    #expect(text.contains("\"format\": 2"))
    #expect(try MigrationChanges(decoding: text) == changes)
    #expect(MigrationChanges(states: []).encoded().contains("\"format\": 1"))
  }
}
