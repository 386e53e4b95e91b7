import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import PostgreSQLIntrospection
import TestSupport
import Testing

@Suite("What PostgreSQL keeps of a declaration", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLStoredFormTests {
  /// Columns as lowering makes them, with the SQL that they become.
  private static let columns: [(Column, String)] = [
    (Column("a", type: ColumnType(.char)), "char"),
    (Column("b", type: ColumnType(.bit)), "bit"),
    (Column("c", type: ColumnType(.decimal, 5)), "decimal(5)"),
    (Column("d", type: ColumnType(.decimal)), "decimal"),
    (column("e", .timestamp, "2020-01-01T01:00:00.500Z"), "timestamp"),
    (column("f", .timestamptz, "2020-01-01T01:00:00+02:00"), "timestamptz"),
    (column("g", .timestamptz, "2020-01-01T01:00:00.123456Z"), "timestamptz"),
    (column("h", .date, "2020-01-01T23:00:00Z"), "date"),
    (column("i", .time, "12:00:00"), "time"),
    (column("j", .timetz, "12:00:00.25+00"), "timetz"),
    (column("k", .timestamp, "2020-01-01 01:00:00"), "timestamp"),
    (column("l", .text, "2020-01-01T01:00:00Z"), "text"),
    (column("m", .timestamp, "2020-02-29T12:00:00.000Z"), "timestamp"),
  ]

  private static func column(_ name: String, _ type: TypeName, _ text: String) -> Column {
    Column(name, type: ColumnType(type), defaultValue: .text(text))
  }

  @Test("the stored form of what was declared is what is read")
  func readsStoredForm() async throws {
    var table = Table(
      name: QualifiedName("t"), origin: .model("t"),
      columns: Self.columns.map(\.0) + [
        Column("list", type: ColumnType(.jsonb)), Column("net", type: ColumnType(.inet)),
      ])
    func index(_ name: String, _ column: String, _ method: IndexMethod, _ class: String) {
      table.indexes.append(
        TableIndex(
          name: name, columns: [IndexColumn(column, operatorClass: `class`)], method: method))
    }
    index("i1", "list", .gin, "jsonb_ops")
    index("i2", "list", .gin, "jsonb_path_ops")
    index("i3", "net", .brin, "inet_inclusion_ops")
    index("i4", "net", .brin, "inet_minmax_ops")
    index("i5", "net", .spgist, "inet_ops")
    index("i6", "net", .gist, "inet_ops")
    index("i7", "l", .spgist, "text_ops")
    index("i8", "e", .brin, "timestamp_minmax_ops")
    index("i9", "e", .brin, "timestamp_minmax_multi_ops")
    let columns = Self.columns.map { column, type in
      if case .text(let text) = column.defaultValue {
        return "\(column.name) \(type) NOT NULL DEFAULT '\(text)'"
      }
      return "\(column.name) \(type) NOT NULL"
    }
    let indexes = table.indexes.map {
      let key = $0.columns[0]
      return
        "CREATE INDEX \($0.name) ON t USING \($0.method.sqlWord) (\(key.name) \(key.operatorClass ?? ""));"
    }
    let database = try CatalogDatabase(
      "CREATE TABLE t (\(columns.joined(separator: ", ")), list jsonb NOT NULL, net inet NOT NULL);"
        + indexes.joined())
    let declared = DatabaseSchema(dialect: .postgresql, tables: [table])
    let live = try await database.read(nil).schema
    #expect(Introspector().storedForm(of: declared) == live)
    #expect(Introspector().storedForm(of: live) == live)
    #expect(declared != live)
  }
}
