import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Quoted names")
struct IdentifierQuotingTests {
  @Test("a table or column name cannot break out of its quotes")
  func quoting() {
    #expect(SQLWriter.quoted("User") == #""User""#)
    #expect(SQLWriter.quoted(#"we"ird"#) == #""we""ird""#)
    #expect(SQLWriter.quoted(#"""#) == #""""""#)
    #expect(SQLWriter.quoted("") == #""""#)
    #expect(SQLWriter.quoted("x; DROP TABLE y") == #""x; DROP TABLE y""#)
  }

  @Test("a table with a database schema is qualified with it")
  func schemas() {
    let table = TableDescription(
      #"a"b"#, schema: "other", primaryKey: [0],
      columns: [.init("select", .text), .init("ip", .other("point"))])
    #expect(table.postgresql.select == #"SELECT "select", "ip"::text FROM "other"."a""b""#)
    #expect(table.sqlite.select == #"SELECT "select", "ip" FROM "a""b""#)
    #expect(
      table.postgresql.selectByKey
        == #"SELECT "select", "ip"::text FROM "other"."a""b" WHERE "select" = $1"#)
  }
}
