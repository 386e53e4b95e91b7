import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Column types")
struct ColumnTypeTests {
  @Test(
    "types are named as SQL names them",
    arguments: [
      (ColumnType(.text), "TEXT"), (ColumnType(.varchar, 20, isList: true), "VARCHAR(20)[]"),
      (ColumnType(.decimal, 10, 2), "DECIMAL(10,2)"),
      (ColumnType(.enumeration(QualifiedName("Role", schema: "shop"))), "shop.Role"),
      (ColumnType(.other("geometry(Point)")), "geometry(Point)"),
    ])
  func description(type: ColumnType, text: String) {
    #expect(type.description == text)
  }
}
