import DatabaseComparison
import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import Testing

@Suite("A live state in the words of another one")
struct StateAlignmentTests {
  private func aligned(_ live: Table, with reference: Table, on dialect: Dialect) -> Table? {
    StateAlignment(with: DatabaseSchema(dialect: dialect, tables: [reference]))
      .align(DatabaseSchema(dialect: dialect, tables: [live])).tables.first
  }

  private func table(
    _ columns: [Column], key: PrimaryKeyConstraint? = nil, indexes: [TableIndex] = [],
    origin: TableOrigin = .model("T")
  ) -> Table {
    Table(
      name: QualifiedName("t"), origin: origin, columns: columns, primaryKey: key,
      indexes: indexes)
  }

  @Test("a primary key takes the other state's name only where its columns have the same scalars")
  func primaryKeys() {
    let column = Column("\u{E9}", type: ColumnType(.integer))
    let named = PrimaryKeyConstraint(name: "t_pkey", columns: ["\u{E9}"])
    let reference = table([column], key: named)
    for (name, result) in [("\u{E9}", "t_pkey"), ("e\u{301}", "")] {
      let key = PrimaryKeyConstraint(name: "", columns: [name])
      let live = table([Column(name, type: ColumnType(.integer))], key: key)
      #expect(aligned(live, with: reference, on: .sqlite)?.primaryKey?.name == result)
    }
  }

  @Test("a unique index is a join table's key only where its columns have the same scalars")
  func joinTables() {
    let join = TableOrigin.Join(
      relation: "r", modelA: "P", fieldA: nil, modelB: "Q", fieldB: nil)
    let names = ["A", "\u{E9}"]
    let reference = table(
      names.map { Column($0, type: ColumnType(.integer)) },
      key: PrimaryKeyConstraint(name: "t_pkey", columns: names), origin: .joinTable(join))
    for (name, hasKey) in [("\u{E9}", true), ("e\u{301}", false)] {
      let index = TableIndex(
        name: "t_index", columns: ["A", name].map { IndexColumn($0) }, isUnique: true)
      let live = table(
        ["A", name].map { Column($0, type: ColumnType(.integer)) }, indexes: [index],
        origin: .joinTable(join))
      let result = aligned(live, with: reference, on: .postgresql)
      #expect((result?.primaryKey != nil) == hasKey)
      #expect(result?.indexes.isEmpty == hasKey)
    }
  }

  @Test("a default of the catalog takes the other state's text only where that means the same")
  func defaults() {
    let pairs = [
      ("- 1", "'-1'::integer", true), ("- 1", "(- 1)", false), ("- 1::int", "(- 1)", true),
      ("(- 1)", "(- 1)", true),
    ]
    for (written, kept, isSame) in pairs {
      let reference = table(
        [Column("n", type: ColumnType(.integer), defaultValue: .expression(written))])
      let live = table(
        [Column("n", type: ColumnType(.integer), defaultValue: .expression(kept))])
      let result = aligned(live, with: reference, on: .postgresql)
      let text = isSame ? written : kept
      #expect(result?.columns.first?.defaultValue == .expression(text), "\(written) | \(kept)")
    }
  }
}
