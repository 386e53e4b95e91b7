import DatabaseComparison
import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Tables that are the same without being read") struct TableIdentityTests {
  private static let reference = Table(
    name: QualifiedName("t"), origin: .model("T"),
    columns: [
      Column("id", field: "id", type: ColumnType(.integer), defaultValue: .autoincrement),
      Column("name", field: "name", type: ColumnType(.text), defaultValue: .text("a")),
    ],
    primaryKey: PrimaryKeyConstraint(name: "t_pkey", columns: ["id"]),
    indexes: [TableIndex(name: "t_name_idx", columns: [IndexColumn("name")])],
    foreignKeys: [
      ForeignKey(
        name: "t_fkey", columns: ["id"], referencedTable: QualifiedName("u"),
        referencedColumns: ["id"], onDelete: .cascade, onUpdate: .cascade)
    ], checks: [CheckConstraint(name: "c", expression: "id > 0")],
    triggers: [UpdatedAtTrigger(name: "touch", column: "name")], comment: "note")

  /// The reference as a catalog shows it.
  private static var live: Table {
    var table = reference
    table.origin = .model("t")
    for place in table.columns.indices { table.columns[place].field = nil }
    return table
  }

  private func aligned(_ live: Table, with reference: Table = reference) -> Table? {
    StateAlignment(with: DatabaseSchema(dialect: .postgresql, tables: [reference]))
      .align(DatabaseSchema(dialect: .postgresql, tables: [live])).tables.first
  }

  @Test("a live table with the same parts is the reference")
  func same() {
    #expect(aligned(Self.live) == Self.reference)
  }

  private static let changes: [@Sendable (inout Table) -> Void] = [
    { $0.columns[1].name = "n" }, { $0.columns[1].type = ColumnType(.uuid) },
    { $0.columns[1].isNullable = true }, { $0.columns[1].defaultValue = .text("b") },
    { $0.columns[1].defaultValue = nil }, { $0.columns[1].comment = "x" },
    { $0.columns[1].generatedExpression = "1" }, { $0.columns.swapAt(0, 1) },
    { $0.columns.removeLast() }, { $0.primaryKey = nil }, { $0.primaryKey?.name = "other" },
    { $0.primaryKey?.columns = ["name"] }, { $0.indexes[0].isUnique = true },
    { $0.indexes[0].method = .hash }, { $0.indexes[0].columns[0].isDescending = true },
    { $0.indexes[0].predicate = .expression("true") }, { $0.indexes = [] },
    { $0.foreignKeys[0].onDelete = .setNull }, { $0.foreignKeys = [] },
    { $0.checks[0].expression = "id > 1" }, { $0.triggers = [] }, { $0.comment = nil },
  ]

  @Test("each part that differs is seen", arguments: changes.indices)
  func different(change: Int) {
    var live = Self.live
    Self.changes[change](&live)
    #expect(aligned(live) != Self.reference)
  }

  @Test("tables in any order, and with others between them, find their counterparts")
  func order() {
    func table(_ name: String, _ origin: String) -> Table {
      Table(name: QualifiedName(name), origin: .model(origin), columns: [])
    }
    let reference = DatabaseSchema(
      dialect: .postgresql, tables: ["a", "b", "c"].map { table($0, "Model\($0)") })
    let live = ["c", "x", "b", "a", "_prisma_migrations"].map { table($0, $0) }
    let result = StateAlignment(with: reference)
      .align(DatabaseSchema(dialect: .postgresql, tables: live))
    #expect(result.tables.map(\.model) == ["Modelc", "x", "Modelb", "Modela"])
  }
}
