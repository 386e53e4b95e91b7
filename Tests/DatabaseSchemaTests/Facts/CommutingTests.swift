import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Changes of two branches") struct CommutingTests {
  typealias Edit = @Sendable (inout DatabaseSchema) -> Void

  private static let base: DatabaseSchema = {
    var user = Table(
      name: QualifiedName("User"), origin: .model("User"),
      columns: ["id", "name", "email"].map { Column($0, type: ColumnType(.text)) })
    user.primaryKey = PrimaryKeyConstraint(name: "User_pkey", columns: ["id"])
    let post = Table(
      name: QualifiedName("Post"), origin: .model("Post"),
      columns: ["id", "author"].map { Column($0, type: ColumnType(.text)) })
    let role = EnumType(
      name: QualifiedName("Role"), model: "Role",
      values: [EnumType.Value("a"), EnumType.Value("b")])
    return DatabaseSchema(dialect: .postgresql, enums: [role], tables: [user, post])
  }()

  private static func column(
    _ name: String, in table: Int, _ type: ColumnType = .init(.text)
  ) -> Edit {
    { $0.tables[table].columns.append(Column(name, type: type)) }
  }

  private static func index(_ name: String, on columns: [String], in table: Int) -> Edit {
    {
      $0.tables[table].indexes.append(
        TableIndex(name: name, columns: columns.map { IndexColumn($0) }))
    }
  }

  private static func dropped(_ column: String, in table: Int) -> Edit {
    { $0.tables[table].columns.removeAll { $0.name == column } }
  }

  private static let key: Edit = {
    $0.tables[1].foreignKeys = [
      ForeignKey(
        name: "Post_author_fkey", columns: ["author"], referencedTable: QualifiedName("User"),
        referencedColumns: ["id"], onDelete: .cascade, onUpdate: .cascade)
    ]
  }
  private static let check: Edit = {
    $0.tables[0].checks = [CheckConstraint(name: "User_check", expression: "length(name) > 0")]
  }

  private static let pairs: [(name: String, Edit, Edit, obstacle: String?)] = [
    ("columns of two tables", column("x", in: 0), column("x", in: 1), nil),
    ("columns of one table", column("x", in: 0), column("y", in: 0), nil),
    ("the same column", column("x", in: 0), column("x", in: 0), "User.x"),
    (
      "a column that changes", { $0.tables[0].columns[1].isNullable = true }, column("x", in: 0),
      nil
    ),
    (
      "a column that both change", { $0.tables[0].columns[1].isNullable = true },
      { $0.tables[0].columns[1].type = ColumnType(.integer) }, "User.name"
    ),
    (
      "an index of a dropped column", index("i", on: ["name"], in: 0), dropped("name", in: 0),
      "User.name"
    ),
    ("an index of another column", index("i", on: ["email"], in: 0), dropped("name", in: 0), nil),
    ("indexes with one name", index("i", on: ["id"], in: 0), index("i", on: ["id"], in: 1), "i"),
    ("a foreign key to a dropped table", key, { $0.tables.remove(at: 0) }, "User"),
    (
      "a foreign key to a column that changes", key, { $0.tables[0].columns[0].comment = "x" },
      "User.id"
    ),
    ("a check of a dropped column", check, dropped("name", in: 0), "User.name"),
    ("a check and a new column", check, column("x", in: 0), nil),
    (
      "a column of a dropped enum",
      column("r", in: 0, ColumnType(.enumeration(QualifiedName("Role")))),
      { $0.enums = [] }, "Role"
    ),
    (
      "labels of one enum", { $0.enums[0].values.append(EnumType.Value("c")) },
      { $0.enums[0].values.append(EnumType.Value("d")) }, nil
    ),
    ("a dropped table that gets a column", column("x", in: 1), { $0.tables.remove(at: 1) }, "Post"),
  ]

  @Test("commute when neither changes what the other changes or needs", arguments: pairs.indices)
  func commuting(_ number: Int) {
    let (name, first, second, obstacle) = Self.pairs[number]
    var (left, right) = (Self.base, Self.base)
    first(&left)
    second(&right)
    let (one, other) = (
      StateChange(from: Self.base, to: left), StateChange(from: Self.base, to: right)
    )
    #expect(one.obstacle(to: other)?.description == obstacle, "\(name)")
    #expect((other.obstacle(to: one) == nil) == (obstacle == nil), "\(name)")
    guard obstacle == nil else { return }
    let sums = [
      other.applied(to: one.applied(to: Self.base)), one.applied(to: other.applied(to: Self.base)),
    ]
    #expect(
      sums[0].hash(hasEnumTypes: true, format: 2) == sums[1].hash(hasEnumTypes: true, format: 2))
  }
}
