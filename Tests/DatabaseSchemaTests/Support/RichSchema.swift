import DatabaseSchema

/// A state that holds everything a snapshot can say.
enum RichSchema {
  static let postgresql = DatabaseSchema(
    dialect: .postgresql, schemas: ["shop", "public"],
    extensions: [
      DatabaseExtension(name: "citext", schema: "public", version: "1.6"),
      DatabaseExtension(name: "hstore", schema: nil, version: nil),
    ],
    enums: [
      EnumType(
        name: QualifiedName("Role", schema: "shop"), model: "Role",
        values: [EnumType.Value("user", name: "user"), EnumType.Value("ADMIN", name: "admin")],
        comment: "Who may do what.")
    ], tables: [user, post, join])

  static let user = table("User") { table in
    table.columns = [
      column("id", ColumnType(.integer), default: .autoincrement),
      column("email", ColumnType(.varchar, 80)),
      column(
        "role", ColumnType(.enumeration(QualifiedName("Role", schema: "shop"))),
        default: .label("user")),
      column("tags", ColumnType(.text, isList: true), default: .list([.text("a"), .text("b")])),
      column("score", ColumnType(.decimal, 10, 2), default: .number("1.50")),
      column("isActive", ColumnType(.boolean), default: .boolean(true)),
      column("photo", ColumnType(.bytea), default: .bytes("00ff")),
      column("joinedAt", ColumnType(.timestamp, 3), default: .currentTimestamp),
      column("token", ColumnType(.uuid), default: .expression("gen_random_uuid()")),
      column("place", ColumnType(.other("geometry(Point)")), isNullable: true),
      column("made", ColumnType(.integer), default: .unknown),
    ]
    table.columns[1].comment = "As \"they\" write it.\nOn two lines."
    table.columns.append(column("shout", ColumnType(.text)))
    table.columns[11].generatedExpression = "upper(email)"
    table.indexes = [
      TableIndex(name: "User_email_key", columns: [IndexColumn("email")], isUnique: true),
      TableIndex(
        name: "User_tags_idx", columns: [IndexColumn("tags", operatorClass: "array_ops")],
        method: .gin),
      TableIndex(
        name: "User_open", columns: [IndexColumn("score", isDescending: true)],
        predicate: .conditions([
          RowPredicate.Condition(column: "place"),
          RowPredicate.Condition(column: "isActive", isNegated: true, value: .boolean(false)),
        ])),
      TableIndex(
        name: "User_lower", columns: [], expression: "lower(email)",
        predicate: .expression("email <> ''")),
    ]
    table.checks = [CheckConstraint(name: "User_score_check", expression: "score >= 0")]
    table.triggers = [
      UpdatedAtTrigger(
        name: "User_joinedAt_touch", column: "joinedAt",
        function: QualifiedName("schemagen_touch", schema: "shop"))
    ]
    table.comment = "People."
  }

  static let post = table("Post") { table in
    table.columns = [
      column("id", ColumnType(.integer)), column("authorId", ColumnType(.integer)),
    ]
    table.foreignKeys = [
      ForeignKey(
        name: "Post_authorId_fkey", columns: ["authorId"], referencedTable: QualifiedName("User"),
        referencedColumns: ["id"], onDelete: .cascade, onUpdate: .noAction)
    ]
  }

  static let join = Table(
    name: QualifiedName("_PostToUser"),
    origin: .joinTable(
      TableOrigin.Join(
        relation: "PostToUser", modelA: "Post", fieldA: "readers", modelB: "User", fieldB: nil)),
    columns: [column("A", ColumnType(.integer)), column("B", ColumnType(.integer))])

  /// A table of a model of the same name, with `id` as its key.
  static func table(_ name: String, _ change: (inout Table) -> Void = { _ in }) -> Table {
    var table = Table(
      name: QualifiedName(name), origin: .model(name),
      columns: [column("id", ColumnType(.integer))])
    table.primaryKey = PrimaryKeyConstraint(name: "\(name)_pkey", columns: ["id"])
    change(&table)
    return table
  }

  private static func column(
    _ name: String, _ type: ColumnType, default value: ColumnDefault? = nil,
    isNullable: Bool = false
  ) -> Column {
    var column = Column(name, field: name, type: type, isNullable: isNullable)
    column.defaultValue = value
    return column
  }
}
