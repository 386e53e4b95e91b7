import Foundation
import Testing

@testable import SchemagenRuntime

@Suite("SQL of relations")
struct RelationTextTests {
  @Test("conditions on related rows are EXISTS")
  func conditions() throws {
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "Post" AS "r1" WHERE "r1"."authorId" = "User"."id""#
        + #" AND ("r1"."title" = $1))"#
    ) { EntityQuery<User>($0).filter { $0.posts.some { $0.title == "x" } } }
    try expectWhere(
      #"NOT (EXISTS (SELECT 1 FROM "Post" AS "r1" WHERE "r1"."authorId" = "User"."id""#
        + #" AND ("r1"."title" <> $1)))"#
    ) { EntityQuery<User>($0).filter { $0.posts.every { $0.title == "x" } } }
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "_PostToTag" AS "r1", "Tag" AS "r2" WHERE "r1"."A" = "Post"."id""#
        + #" AND "r2"."id" = "r1"."B" AND ("r2"."name" = $1))"#
    ) { EntityQuery<Post>($0).filter { $0.tags.some { $0.name == "x" } } }
  }

  @Test("a condition on a parent's field is EXISTS, and two fields are compared as subqueries")
  func parents() throws {
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "User" AS "r1" WHERE "r1"."id" = "Post"."authorId""#
        + #" AND ("r1"."email" = $1)) AND "title" = $2"#
    ) { EntityQuery<Post>($0).filter { $0.author.email == "x" && $0.title == "y" } }
    try expectWhere(
      #"NOT (EXISTS (SELECT 1 FROM "User" AS "r1" WHERE "r1"."id" = "Post"."editorId""#
        + #" AND ("r1"."email" = $1)))"#
    ) { EntityQuery<Post>($0).filter { $0.editor.email != "x" } }
    try expectWhere(
      #""title" = (SELECT "r1"."email" AS "related value" FROM "User" AS "r1" WHERE "r1"."id" = "Post"."authorId")"#
    ) { EntityQuery<Post>($0).filter { $0.title == $0.author.email } }
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "User" AS "r1", "User" AS "r2" WHERE "r1"."id" = "Post"."authorId""#
        + #" AND "r2"."id" = "r1"."managerId" AND ("r2"."email" = $1))"#
    ) { EntityQuery<Post>($0).filter { $0.author.manager.email == "x" } }
  }

  @Test("inner conditions refer to the row of their own closure")
  func scopes() throws {
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "User" AS "r1" WHERE "r1"."managerId" = "User"."id""#
        + #" AND ("r1"."email" < "User"."email"))"#
    ) { EntityQuery<User>($0).filter { boss in boss.reports.some { $0.email < boss.email } } }
  }

  @Test("two closures on the same relation are about different rows")
  func sameRelation() throws {
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "Post" AS "r1" WHERE "r1"."authorId" = "User"."id" AND (EXISTS (SELECT 1"#
        + #" FROM "Post" AS "r2" WHERE "r2"."authorId" = "User"."id" AND ("r1"."id" <> "r2"."id"))))"#
    ) {
      EntityQuery<User>($0).filter { user in
        user.posts.some { one in user.posts.some { other in one.id != other.id } }
      }
    }
  }

  @Test("columns of no closure are those of the innermost row of their model")
  func staticColumns() throws {
    let isTitled = Post.columns.title == "x"
    try expectWhere(#""title" = $1"#) { EntityQuery<Post>($0).filter(isTitled) }
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "Post" AS "r1" WHERE "r1"."authorId" = "User"."id""#
        + #" AND ("r1"."title" = $1))"#
    ) { EntityQuery<User>($0).filter { $0.posts.some { _ in isTitled } } }
    let leads = User.columns.reports.some { $0.email != User.columns.name }
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "User" AS "r1" WHERE "r1"."managerId" = "User"."id" AND (EXISTS (SELECT 1"#
        + #" FROM "User" AS "r2" WHERE "r2"."managerId" = "r1"."id" AND ("r2"."email" IS DISTINCT FROM"#
        + #" "r2"."name"))))"#,
      sqlite:
        #"EXISTS (SELECT 1 FROM "User" AS "r1" WHERE "r1"."managerId" = "User"."id" AND (EXISTS"#
        + #" (SELECT 1 FROM "User" AS "r2" WHERE "r2"."managerId" = "r1"."id" AND ("r2"."email" IS NOT"#
        + #" "r2"."name"))))"#
    ) { EntityQuery<User>($0).filter { $0.reports.some { _ in leads } } }
  }

  @Test("columns of a closure that has ended are refused")
  func leakedColumns() throws {
    var leaked: Post.Columns?
    let query = EntityQuery<User>(TextSession(dialect: .sqlite)).filter { user in
      user.posts.some { post in
        leaked = post
        return post.title == "x"
      }
    }
    let columns = try #require(leaked)
    _ = try query.selectStatement()
    for misused in [
      query.filter { _ in columns.title == "y" },
      query.filter { $0.posts.some { _ in columns.title == "y" } },
    ] {
      #expect(throws: DatabaseError.self) { try misused.selectStatement() }
    }
  }

  @Test("a table that is named like the name of related rows keeps its own")
  func aliases() throws {
    try expectWhere(
      #"EXISTS (SELECT 1 FROM "R1" AS "r2" WHERE "r2"."parent" = "R1"."id")"#
    ) { EntityQuery<Node>($0).filter { $0.children.exists } }
  }

  @Test("tables of a database schema have it in their name")
  func schemas() throws {
    let statement = try EntityQuery<Leaf>(TextSession(dialect: .postgresql))
      .filter { $0.twin.id == 1 }.selectStatement()
    #expect(
      statement.sql
        == #"SELECT "id" FROM "garden"."leaf" WHERE EXISTS (SELECT 1 FROM "garden"."leaf""#
        + #" AS "r1" WHERE "r1"."id" = "garden"."leaf"."id" AND ("r1"."id" = $1))"#)
  }

  @Test("orders use a subquery")
  func orders() throws {
    try expectText(
      #"SELECT "id", "name" FROM "Tag" ORDER BY (SELECT count(*) AS "related value" FROM "_PostToTag" AS "r1","#
        + #" "Post" AS "r2" WHERE "r1"."B" = "Tag"."id" AND "r2"."id" = "r1"."A") DESC, "name""#
    ) {
      try EntityQuery<Tag>($0).order { ($0.posts.count.descending, $0.name) }.selectStatement()
    }
  }

  @Test("related rows are read by a list of keys")
  func loading() throws {
    let rows = User.columns.posts.filter { $0.title == "x" }.order { $0.id }.rows
    let columns = Post.table.columns.map { #""r1".\#($0.quotedName)"# }.joined(separator: ", ")
    try expectText(
      "SELECT \(columns), "
        + #""keys"."number" - 1 FROM unnest($1) WITH ORDINALITY AS "keys" ("value", "number")"#
        + #" CROSS JOIN "Post" AS "r1" WHERE "r1"."authorId" = "keys"."value""#
        + #" AND ("r1"."title" = $2) ORDER BY "r1"."id""#,
      sqlite: "SELECT \(columns), "
        + #""keys"."key" FROM json_each(?1) AS "keys" CROSS JOIN "Post" AS "r1""#
        + #" WHERE "r1"."authorId" = "keys"."value" AND ("r1"."title" = ?2) ORDER BY "r1"."id""#
    ) { try select(rows, [[.uuid(.init())]], $0) }
    let limited = Tag.columns.posts.limit(2).offset(1).rows
    let sources =
      #"CROSS JOIN "_PostToTag" AS "r1" CROSS JOIN "Post" AS "r2" WHERE "r1"."B" = "keys"."value""#
      + #" AND "r2"."id" = "r1"."A") AS "numbered" WHERE "place" > $2 AND "place" <= $3"#
      + #" ORDER BY "owner", "place""#
    let tagged = columns.replacing("r1", with: "r2")
    try expectText(
      "SELECT * FROM (SELECT \(tagged), "
        + #""keys"."number" - 1 AS "owner", row_number() OVER (PARTITION BY "keys"."number" - 1) AS "#
        + #""place" FROM unnest(CASE WHEN FALSE THEN ARRAY(SELECT "B" FROM "_PostToTag" LIMIT 0)"#
        + #" ELSE $1 END) WITH ORDINALITY AS "keys" ("value", "number") "#
        + sources,
      sqlite: "SELECT * FROM (SELECT \(tagged), "
        + #""keys"."key" AS "owner", row_number() OVER (PARTITION BY "keys"."key") AS "place" FROM "#
        + #"json_each(?1) AS "keys" "# + sources.replacing("$", with: "?")
    ) { try select(limited, [[.text("a")]], $0) }
  }

  @Test("keys that have no list are bound one by one")
  func singleKeys() throws {
    let link = RelationLink(
      owner: OrderItem.table, target: OrderItem.table, ours: [0, 1], theirs: [0, 1])
    let keys: [[RelationKey]] = [[.integer(1), .text("a")], [.integer(2), .text("b")]]
    try expectText(
      #"(VALUES (0, $1, CASE WHEN FALSE THEN (SELECT "product_code" FROM "order_items" LIMIT 0) ELSE $2"#
        + #" END), (1, $3, $4)) AS "keys""#,
      sqlite: #"(VALUES (0, ?1, ?2), (1, ?3, ?4)) AS "keys""#
    ) { session in
      var writer = SQLWriter(session.dialect.grammar, "")
      writer.write(try RelationKeys(keys[...], link).source(&writer).source)
      return writer.statement
    }
  }

  private func expectWhere<Model: ReadableEntity>(
    _ text: String, sqlite: String? = nil, sourceLocation: SourceLocation = #_sourceLocation,
    _ query: (any DatabaseSession) -> EntityQuery<Model>
  ) throws {
    for dialect in [DatabaseDialect.postgresql, .sqlite] {
      let sql = try query(TextSession(dialect: dialect)).selectStatement().sql
      let condition = sql.split(separator: " WHERE ", maxSplits: 1).last.map(String.init)
      let expected = dialect == .sqlite ? sqlite ?? text.replacing("$", with: "?") : text
      #expect(condition == expected, sourceLocation: sourceLocation)
    }
  }

  private func select(
    _ rows: RelatedRows, _ keys: [[RelationKey]], _ session: any DatabaseSession
  ) throws -> BoundStatement {
    var writer = SQLWriter(session.dialect.grammar, "")
    try writer.writeSelect(rows, of: RelationKeys(keys[...], rows.links[0]), adding: [])
    return writer.statement
  }
}

/// A model whose table has the name of related rows in statements.
private struct Node: ReadableEntity {
  static let table = TableDescription(
    "R1", primaryKey: [0], columns: [.init("id", .integer), .init("parent", .integer)])

  init(_row row: inout DatabaseRow) throws {}

  struct Columns: EntityColumns {
    let _scope: Int
    var children: ToMany<Node, Node> { .init(_scope, _of: 0, by: 1) }
  }
}

/// A model whose table is in a database schema.
private struct Leaf: ReadableEntity {
  static let table = TableDescription(
    "leaf", schema: "garden", primaryKey: [0], columns: [.init("id", .integer)])

  init(_row row: inout DatabaseRow) throws {}

  struct Columns: EntityColumns {
    let _scope: Int
    var id: EntityColumn<Leaf, Int> { .init(_index: 0, _scope) }
    var twin: ToOne<Leaf, Leaf> { .init(_scope, _from: 0, to: 0) }
  }
}
