import DatabaseSchema
import SchemaModel
import Testing

@Suite("Keys and indexes")
struct KeyTests {
  @Test("keys keep their columns, names and places in the database")
  func keys() throws {
    let model = try Schema.resolving(
      """
      datasource db {
        provider = "postgresql"
      }
      model Thing {
        a Int
        b Int    @unique(map: "b_key", sort: Desc)
        c String @map("see")
        @@id([a, b], name: "ab", map: "thing_pk")
        @@unique([c, a], name: "ca", map: "ca_key")
        @@unique([b])
      }
      """
    ).require("Thing")
    #expect(model.primaryKey?.fields == ["a", "b"])
    #expect(model.primaryKey?.name == "ab")
    #expect(model.primaryKey?.databaseName == "thing_pk")
    #expect(model.uniqueKeys.map(\.fields) == [["b"], ["c", "a"], ["b"]])
    #expect(model.uniqueKeys.map(\.databaseName) == ["b_key", "ca_key", nil])
    #expect(model.uniqueKeys[0].columns == [KeyColumn("b", sort: .descending)])
    #expect(model.uniqueKeys[1].name == "ca")
    #expect(try model.require("c").databaseName == "see")
  }

  @Test("indexes keep type, order, operator classes in SQL and the rows that they hold")
  func indexes() throws {
    let model = try Schema.resolving(
      """
      datasource db {
        provider = "postgresql"
      }
      enum State {
        OPEN
        DONE
      }
      model Thing {
        id      Int       @id
        data    Json
        name    String
        state   State
        deleted DateTime?
        @@index([data(ops: JsonbPathOps)], type: Gin)
        @@index([name(ops: raw("gin_trgm_ops"))], type: Gin, map: "trigrams")
        @@index([name(sort: Desc), id], name: "old_name", where: raw("id > 5"))
        @@index([id], where: { deleted: null, state: OPEN, name: { not: "x" } })
        @@index(expression: "lower(name)", map: "lower_name", unique: true)
        @@unique([name], where: { deleted: null })
      }
      """
    ).require("Thing")
    #expect(model.indexes.map(\.method) == [.gin, .gin, nil, nil, nil])
    #expect(model.indexes[0].columns == [KeyColumn("data", operatorClass: "jsonb_path_ops")])
    #expect(model.indexes[1].columns == [KeyColumn("name", operatorClass: "gin_trgm_ops")])
    #expect(model.indexes[2].columns == [KeyColumn("name", sort: .descending), KeyColumn("id")])
    #expect(model.indexes[2].databaseName == "old_name")
    #expect(model.indexes[2].predicate == .raw("id > 5"))
    #expect(
      model.indexes[3].predicate
        == .conditions([
          .init(field: "deleted", value: .null),
          .init(field: "state", value: .value(.enumValue("OPEN"))),
          .init(field: "name", isNegated: true, value: .value(.string("x"))),
        ]))
    #expect(model.indexes[4].expression == "lower(name)")
    #expect(model.indexes[4].isUnique && model.indexes[4].columns.isEmpty)
    #expect(model.uniqueKeys[0].predicate == .conditions([.init(field: "deleted", value: .null)]))
  }
}
