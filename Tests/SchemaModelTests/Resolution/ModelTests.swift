import SchemaModel
import Testing

@Suite("Models, views, enums and types")
struct ModelTests {
  @Test("names in the database, documentation and places are kept")
  func names() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = "postgresql"
        schemas  = ["base"]
      }
      /// People who log in.
      model User {
        id   Int    @id
        /// As they sign.
        name String @map("full_name")
        role Role   @default(ADMIN)
        gone Unsupported("circle")?
        old  String @ignore
        @@map("users")
        @@schema("base")
      }
      view Report {
        id    Int @unique
        total BigInt
        @@schema("base")
      }
      model Log {
        text String
        @@ignore
        @@schema("base")
      }
      /// What one may do.
      enum Role {
        ADMIN @map("admin")
        /// Everybody else.
        USER
        NOBODY @map("")
        @@map("roles")
        @@schema("base")
      }
      """)
    let user = try schema.require("User")
    #expect(user.databaseName == "users")
    #expect(user.databaseSchema == "base")
    #expect(user.documentation == "People who log in.")
    #expect(try user.require("name").databaseName == "full_name")
    #expect(try user.require("name").documentation == "As they sign.")
    #expect(try user.require("role").type == .enumeration("Role"))
    #expect(try user.require("gone").type == .unsupported("circle"))
    #expect(try user.require("gone").arity == .optional)
    #expect(try user.require("old").isIgnored)
    #expect(try schema.require("Report").isView)
    #expect(try schema.require("Log").isIgnored)
    let role = try #require(schema.enumeration(named: "Role"))
    #expect(role.databaseName == "roles")
    #expect(role.values.map(\.databaseName) == ["admin", "USER", ""])
    #expect(role.value(named: "USER")?.documentation == "Everybody else.")
  }

  @Test("the rows of a view need nothing to tell them apart")
  func viewWithoutKey() throws {
    let schema = try Schema.resolving("view Total {\n  amount Float?\n}\n")
    #expect(try schema.require("Total").primaryKey == nil)
  }

  @Test("a name that only one of two databases keeps is fine for both")
  func constraintNames() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = ["postgresql", "sqlite"]
      }
      model Note {
        a Int
        b Int
        up Note @relation("n", fields: [a, b], references: [a, b], map: "note_up", onUpdate: NoAction)
        down Note[] @relation("n")
        @@id([a, b], map: "note_key")
      }
      """)
    #expect(try schema.require("Note").primaryKey?.databaseName == "note_key")
  }

  @Test("a field of a composite type is a typed JSON column")
  func compositeTypes() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = "sqlite"
      }
      type Address {
        street String  @map("s")
        number Int     @default(1)
        lines  String[]
        next   Address?
      }
      model User {
        id        Int       @id
        home      Address?
        addresses Address[]
      }
      """)
    let user = try schema.require("User")
    #expect(try user.require("home").type == .composite("Address"))
    #expect(try user.require("addresses").arity == .list)
    let address = try #require(schema.compositeType(named: "Address"))
    #expect(address.fields.map(\.databaseName) == ["s", "number", "lines", "next"])
    #expect(address.fields[1].defaultValue?.kind == .number("1"))
  }

  @Test("what schemagen adds to the language is understood")
  func additions() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = "postgresql"
      }
      model Product {
        id      Int       @id
        name    String    @renamed(from: "title")
        price   Decimal   @check("price >= 0")
        vat     Decimal   @generated("price * 0.2")
        lock    Int       @default(0) @version
        gone    DateTime? @softDelete
        touched DateTime  @updatedAt(by: Database)
        changed DateTime  @updatedAt
        @@check("price < 1000", map: "cheap")
        @@renamed(from: "Item")
      }
      enum State {
        OPEN @renamed(from: "NEW")
        @@renamed(from: "Status")
      }
      """)
    let product = try schema.require("Product")
    #expect(product.formerName == "Item")
    #expect(try product.require("name").formerName == "title")
    #expect(product.checks.map(\.expression) == ["price >= 0", "price < 1000"])
    #expect(product.checks.map(\.field) == ["price", nil])
    #expect(product.checks.map(\.databaseName) == [nil, "cheap"])
    #expect(try product.require("vat").generatedExpression == "price * 0.2")
    #expect(try product.require("lock").isVersion)
    #expect(try product.require("gone").isSoftDelete)
    #expect(try product.require("touched").updatedAt == .database)
    #expect(try product.require("changed").updatedAt == .client)
    let state = try #require(schema.enumeration(named: "State"))
    #expect(state.formerName == "Status")
    #expect(state.values[0].formerName == "NEW")
  }
}
