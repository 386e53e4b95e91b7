import Testing

@testable import SchemagenCommands

@Suite("The table of contents of a dump")
struct DumpContentsTests {
  private let contents = DumpContents(
    """
    ;
    ; Archive created at 2026-11-30 22:01:58 UTC
    ;     dbname: app
    ;
    6; 2615 16387 SCHEMA - tenant_a postgres
    4010; 0 0 COMMENT - SCHEMA tenant_a postgres
    7; 2615 16388 SCHEMA - tenant_ab postgres
    2; 3079 16389 EXTENSION - citext
    4011; 0 0 COMMENT - EXTENSION citext
    215; 1259 16390 TABLE tenant_a User postgres
    216; 1259 16391 TABLE tenant_a _schemagen_migrations postgres
    217; 1259 16392 TABLE public Order Item postgres
    4012; 0 16390 TABLE DATA tenant_a User postgres
    4013; 0 0 TABLE ATTACH public part postgres
    218; 1259 16393 SEQUENCE only_sequences s postgres
    """)

  @Test("tables are counted without those of histories, and without their rows")
  func tables() {
    #expect(contents.tables == 2)
    #expect(contents.schemas == ["public", "tenant_a"])
    #expect(contents.has(schema: "tenant_a") && contents.has(schema: "only_sequences"))
    #expect(!contents.has(schema: "tenant") && !contents.has(schema: "DATA"))
  }

  @Test(
    "a dump of one schema is told from one of a database",
    arguments: [
      ("SCHEMA - a me", "TABLE a User me", "a"), ("SCHEMA - a b me", "TABLE a b User me", "a b"),
      ("SCHEMA - a my role", "TABLE a User my role", "a"),
      ("SCHEMA - a me", "TABLE public User me", nil),
      ("SCHEMA - a me", "DOMAIN public mail me", nil),
      ("SCHEMA - public me", "TABLE public User me", nil),
    ])
  func onlySchema(schema: String, object: String, only: String?) {
    let parts = ["TABLE DATA", "SEQUENCE", "SEQUENCE SET", "SEQUENCE OWNED BY"].map {
      "8; 0 2 " + object.replacing("TABLE", with: $0)
    }
    let contents = DumpContents(
      (["6; 2615 1 \(schema)", "7; 1259 2 \(object)"] + parts).joined(separator: "\n"))
    #expect(contents.onlySchema == only)
    #expect(self.contents.onlySchema == nil)
  }

  @Test("schemas that are there, and comments on extensions, are left out of the list")
  func list() {
    let list = contents.without(schemas: ["tenant_a"])
    #expect(!list.contains("SCHEMA - tenant_a ") && list.contains("SCHEMA - tenant_ab "))
    #expect(list.contains("COMMENT - SCHEMA tenant_a"))
    #expect(!list.contains("COMMENT - EXTENSION") && list.contains("EXTENSION - citext"))
  }
}
