import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Names of tables and types")
struct QualifiedNameTests {
  @Test("no schema is the schema public")
  func publicSchema() {
    let plain = QualifiedName("User")
    let named = QualifiedName("User", schema: "public")
    #expect(plain == named)
    #expect(Set([plain, named]).count == 1)
    #expect(plain != QualifiedName("User", schema: "shop"))
    #expect(plain.description == "User")
    #expect(named.description == "public.User")
  }

  @Test("names are sorted by schema and then by name")
  func order() {
    let names = [
      QualifiedName("B", schema: "shop"), QualifiedName("A", schema: "shop"), QualifiedName("Z"),
    ]
    #expect(names.sorted().map(\.description) == ["Z", "shop.A", "shop.B"])
  }
}
