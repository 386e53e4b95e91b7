import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Differences in plain words") struct FactDifferenceTests {
  private func state(_ change: (inout Table) -> Void = { _ in }) -> DatabaseSchema {
    var table = Table(
      name: QualifiedName("User"), origin: .model("User"),
      columns: [
        Column("id", type: ColumnType(.bigint), defaultValue: .autoincrement),
        Column("age", type: ColumnType(.integer), defaultValue: .number("1")),
        Column("nick", type: ColumnType(.varchar, 20), isNullable: true),
      ],
      primaryKey: PrimaryKeyConstraint(name: "User_pkey", columns: ["id"]),
      indexes: [
        TableIndex(
          name: "User_nick_key", columns: [IndexColumn("nick", isDescending: true)],
          isUnique: true,
          predicate: .conditions([.init(column: "age", isNegated: true, value: .number("0"))]))
      ],
      foreignKeys: [
        ForeignKey(
          name: "User_age_fkey", columns: ["age"], referencedTable: QualifiedName("Age"),
          referencedColumns: ["id"], onDelete: .cascade, onUpdate: .cascade)
      ],
      checks: [CheckConstraint(name: "grown", expression: "age > 17")])
    change(&table)
    return DatabaseSchema(dialect: .postgresql, tables: [table])
  }

  private func words(_ change: (inout Table) -> Void) -> [String] {
    state(change).differences(from: state()).map(\.description)
  }

  @Test("only what differs of a column is said")
  func columns() {
    #expect(
      words { $0.columns[1].type = ColumnType(.smallint) } == [
        #"column "User"."age": type SMALLINT, should be INTEGER"#
      ])
    #expect(
      words { table in
        table.columns[1].isNullable = true
        table.columns[1].defaultValue = nil
        table.columns[2].defaultValue = .text("x")
        table.columns[2].comment = "of\nlines"
      } == [
        #"column "User"."age": NULL, should be NOT NULL; no default, should be 1"#,
        #"column "User"."nick": default 'x', should have no default; comment of lines, should have no comment"#,
      ])
  }

  @Test("only what differs of a key, an index and a check is said")
  func others() {
    #expect(
      words { table in
        table.primaryKey?.columns = ["id", "age"]
        table.indexes[0].isUnique = false
        table.indexes[0].predicate = nil
        table.foreignKeys[0].onDelete = .setNull
        table.checks[0].expression = "age > 16"
      } == [
        #"the primary key of "User": columns id, age, should be id"#,
        #"index "User_nick_key" on "User": not unique, should be unique; no condition, should be age <> 0"#,
        #"foreign key "User_age_fkey" of "User": ON DELETE SET NULL, should be CASCADE"#,
        #"check "grown" of "User": condition age > 16, should be age > 17"#,
      ])
  }

  @Test("what is missing, and what should not be there, is named")
  func missing() {
    #expect(
      words { table in
        table.indexes = []
        table.columns[2].name = "a\"b"
      } == [
        #"column "User"."nick" is missing"#, #"index "User_nick_key" on "User" is missing"#,
        #"column "User"."a""b" is not in the schema"#,
      ])
  }
}
