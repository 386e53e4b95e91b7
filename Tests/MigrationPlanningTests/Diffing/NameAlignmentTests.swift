import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import Testing

@testable import MigrationPlanning

@Suite("Name alignment")
struct NameAlignmentTests {
  /// A table `Old` with a column `old` of an enum `Was`, which is mentioned everywhere.
  private static func table(
    _ name: String, column: String, type: String, label: String
  ) -> Table {
    let type = ColumnType(.enumeration(QualifiedName(type)))
    return Table(
      name: QualifiedName(name), origin: .model("M"),
      columns: [
        Column(column, type: type, defaultValue: .label(label)),
        Column("sum", type: ColumnType(.text), generatedExpression: "\"\(column)\"::text"),
      ],
      primaryKey: PrimaryKeyConstraint(name: "pk", columns: [column]),
      indexes: [
        TableIndex(
          name: "i", columns: [IndexColumn(column)],
          predicate: .conditions([
            RowPredicate.Condition(column: column, isNegated: false, value: .label(label))
          ]))
      ],
      foreignKeys: [
        ForeignKey(
          name: "fk", columns: [column], referencedTable: QualifiedName(name),
          referencedColumns: [column], onDelete: .restrict, onUpdate: .cascade)
      ],
      checks: [CheckConstraint(name: "c", expression: "\"\(column)\" IS NOT NULL")],
      triggers: [UpdatedAtTrigger(name: "t", column: column)])
  }

  private static func match(_ before: Table, _ after: Table) -> SchemaMatch {
    let columns = zip(before.columns, after.columns).map { Transition(before: $0, after: $1) }
    let (old, new) = (EnumType.Value("was"), EnumType.Value("is"))
    let type = Transition(
      before: EnumType(name: QualifiedName("Was"), model: "E", values: [old]),
      after: EnumType(name: QualifiedName("Is"), model: "E", values: [new]))
    return SchemaMatch(
      tables: [
        TableMatch(
          table: Transition(before: before, after: after), columns: Match(pairs: columns))
      ], unchangedTables: [], droppedTables: [], addedTables: [],
      enums: [
        EnumMatch(type: type, values: Match(pairs: [Transition(before: old, after: new)]))
      ], droppedEnums: [], addedEnums: [])
  }

  @Test("a renamed table, column, enum and label are renamed wherever they are mentioned")
  func everywhere() {
    let before = Self.table("Old", column: "old", type: "Was", label: "was")
    let after = Self.table("New", column: "new", type: "Is", label: "is")
    let alignment = NameAlignment(Self.match(before, after), dialect: .postgresql)
    #expect(!alignment.isEmpty)
    #expect(alignment.aligned(before) == after)
  }

  @Test("where enums are text, rows keep their labels, and so do defaults")
  func labels() {
    let before = Self.table("Old", column: "old", type: "Was", label: "was")
    let after = Self.table("New", column: "new", type: "Is", label: "is")
    let alignment = NameAlignment(Self.match(before, after), dialect: .sqlite)
    #expect(
      alignment.aligned(before) == Self.table("New", column: "new", type: "Is", label: "was"))
  }

  @Test("without renames nothing changes")
  func nothing() {
    let table = Self.table("A", column: "a", type: "E", label: "l")
    let match = SchemaMatch(
      tables: [], unchangedTables: [table], droppedTables: [], addedTables: [], enums: [],
      droppedEnums: [], addedEnums: [])
    let alignment = NameAlignment(match, dialect: .postgresql)
    #expect(alignment.isEmpty)
    #expect(alignment.aligned(table) == table)
  }
}
