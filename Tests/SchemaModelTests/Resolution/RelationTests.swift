import DatabaseSchema
import SchemaDiagnostics
import SchemaModel
import Testing

@Suite("Relations")
struct RelationTests {
  @Test("a one-to-many relation belongs to the side with the columns")
  func oneToMany() throws {
    let schema = try Schema.resolving(
      """
      model User {
        id    Int    @id
        posts Post[]
      }
      model Post {
        id       Int  @id
        authorId Int
        author   User @relation(fields: [authorId], references: [id], onDelete: Cascade, map: "fk")
      }
      datasource db {
        provider = "postgresql"
      }
      """)
    let relation = try #require(schema.relations.first)
    #expect(schema.relations.count == 1)
    #expect(relation.kind == .oneToMany)
    #expect(relation.name == "PostToUser")
    #expect(relation.referencing == Relation.Side(model: "Post", field: "author"))
    #expect(relation.referenced == Relation.Side(model: "User", field: "posts"))
    #expect(relation.fields == ["authorId"])
    #expect(relation.references == ["id"])
    #expect(relation.onDelete == .cascade)
    #expect(relation.onUpdate == nil)
    #expect(relation.databaseName == "fk")
    #expect(try schema.require("Post").require("author").type == .relation(0, .referencing))
    #expect(try schema.require("User").require("posts").type == .relation(0, .referenced))
    #expect(try schema.require("User").columns.map(\.name) == ["id"])
  }

  @Test("a one-to-one relation belongs to the side with the columns, whatever its name")
  func oneToOne() throws {
    let schema = try Schema.resolving(
      """
      model A {
        id Int @id
        z  Z?
      }
      model Z {
        id  Int  @id
        aId Int? @unique
        a   A?   @relation(fields: [aId], references: [id])
      }
      """)
    let relation = try #require(schema.relations.first)
    #expect(relation.kind == .oneToOne)
    #expect(relation.name == "AToZ")
    #expect(relation.referencing == Relation.Side(model: "Z", field: "a"))
    #expect(relation.fields == ["aId"])
  }

  @Test("the column of a one-to-one relation becomes unique, with a warning")
  func impliedKey() throws {
    let schema = try Schema.resolving(
      """
      model A {
        id Int @id
        b  B?
      }
      model B {
        id  Int @id
        aId Int
        a   A   @relation(fields: [aId], references: [id])
      }
      """)
    #expect(try schema.require("B").uniqueKeys.map(\.fields) == [["aId"]])
  }

  @Test("end A of a many-to-many relation is the model whose name comes first")
  func manyToMany() throws {
    let schema = try Schema.resolving(
      """
      model Post {
        id         Int        @id
        categories Category[]
      }
      model Category {
        id    Int    @id
        posts Post[]
      }
      """)
    let relation = try #require(schema.relations.first)
    #expect(schema.relations.count == 1)
    #expect(relation.kind == .manyToMany)
    #expect(schema.joinTableName(of: relation) == "_CategoryToPost")
    #expect(relation.side(.referencing) == Relation.Side(model: "Category", field: "posts"))
    #expect(relation.side(.referenced) == Relation.Side(model: "Post", field: "categories"))
    #expect(relation.fields.isEmpty && relation.references.isEmpty)
  }

  @Test("end A of a many-to-many self relation is the field whose name comes first")
  func manyToManySelf() throws {
    let schema = try Schema.resolving(
      """
      model Person {
        id        Int      @id
        follows   Person[] @relation("Follow")
        followers Person[] @relation("Follow")
      }
      """)
    let relation = try #require(schema.relations.first)
    #expect(relation.referencing.field == "followers")
    #expect(relation.referenced.field == "follows")
    #expect(schema.joinTableName(of: relation) == "_Follow")
  }

  @Test("self relations pair their two fields")
  func selfRelation() throws {
    let schema = try Schema.resolving(
      """
      model Page {
        id       Int    @id
        parentId Int?
        parent   Page?  @relation("Tree", fields: [parentId], references: [id])
        children Page[] @relation("Tree")
      }
      """)
    let relation = try #require(schema.relations.first)
    #expect(relation.name == "Tree")
    #expect(relation.referencing.field == "parent")
    #expect(relation.referenced.field == "children")
  }

  @Test("several relations between two models are told apart by name, and columns keep their order")
  func namedAndComposite() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = "sqlite"
      }
      model User {
        first   String
        last    String
        written Post[] @relation("Author")
        checked Post[] @relation(name: "Reviewer")
        @@id([first, last])
      }
      model Post {
        id    Int     @id
        aLast String
        a     String
        r     String?
        rLast String?
        author   User  @relation("Author", fields: [aLast, a], references: [last, first])
        reviewer User? @relation("Reviewer", fields: [r, rLast], references: [first, last])
      }
      """)
    #expect(schema.relations.map(\.name) == ["Author", "Reviewer"])
    #expect(schema.relations[0].fields == ["aLast", "a"])
    #expect(schema.relations[0].references == ["last", "first"])
    #expect(schema.relations[1].referencing == Relation.Side(model: "Post", field: "reviewer"))
  }

  @Test("relations join models of different files")
  func acrossFiles() throws {
    let schema = try Schema.resolving(
      "model User {\n  id Int @id\n  posts Post[]\n}",
      "model Post {\n  id Int @id\n  userId Int\n"
        + "  user User @relation(fields: userId, references: id)\n}")
    #expect(schema.models.map(\.name) == ["User", "Post"])
    #expect(schema.relations.count == 1)
    #expect(schema.relations[0].span.file == 1)
  }
}
