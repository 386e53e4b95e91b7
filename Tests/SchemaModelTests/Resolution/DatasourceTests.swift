import DatabaseSchema
import SchemaModel
import Testing

@Suite("Datasources and generators")
struct DatasourceTests {
  @Test("all properties are understood")
  func properties() throws {
    let schema = try Schema.resolving(
      """
      datasource mydb {
        provider          = "postgres"
        url               = env("DATABASE_URL")
        directUrl         = "postgresql://localhost/x"
        shadowDatabaseUrl = env("SHADOW")
        relationMode      = "prisma"
        schemas           = ["public", "audit"]
        extensions        = [citext, uuidOssp(map: "uuid-ossp", schema: "public", version: "1.1")]
        comments          = true
      }
      generator client {
        provider        = "prisma-client-js"
        previewFeatures = ["views"]
        output          = env("OUT")
      }
      generator swift {
        provider = "schemagen-swift"
        access   = "package"
      }
      """)
    let datasource = try #require(schema.datasource)
    #expect(datasource.name == "mydb")
    #expect(datasource.providers == [.postgresql])
    #expect(datasource.url == .environment("DATABASE_URL"))
    #expect(datasource.directURL == .literal("postgresql://localhost/x"))
    #expect(datasource.relationMode == .prisma)
    #expect(datasource.schemas == ["public", "audit"])
    #expect(
      datasource.extensions == [
        .init(name: "citext"), .init(name: "uuid-ossp", schema: "public", version: "1.1"),
      ])
    #expect(datasource.writesComments)
    #expect(schema.generators.map(\.isOurs) == [false, true])
    #expect(schema.generators[0].properties["previewFeatures"] == .list(["views"]))
    #expect(schema.generators[1].string("access") == "package")
  }

  @Test("properties of other generators have any form, and an empty shadow database is none")
  func foreignGenerators() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider          = "postgresql"
        url               = ""
        shadowDatabaseUrl = ""
      }
      generator other {
        provider = "some-generator"
        depth    = [1, two, "three", env("FOUR"), [5]]
        mapping  = rename(from: "a")
        strict   = true
      }
      """)
    let properties = schema.generators[0].properties
    #expect(properties["depth"] == .list(["1", "two", "three", "env(FOUR)"]))
    #expect(properties["mapping"] == nil)
    #expect(properties["strict"] == .string("true"))
  }

  @Test("one schema can be for two databases, and needs no URL")
  func providers() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = ["postgresql", "sqlite"]
      }
      model Thing {
        id   String @id @default(uuid()) @db.Uuid
        name String @db.VarChar(20)
      }
      """)
    #expect(schema.datasource?.providers == [.postgresql, .sqlite])
    #expect(schema.datasource?.url == nil)
    let name = try schema.require("Thing").require("name")
    #expect(name.nativeType?.name == .varChar)
    #expect(name.nativeType?.arguments == [20])
  }
}
