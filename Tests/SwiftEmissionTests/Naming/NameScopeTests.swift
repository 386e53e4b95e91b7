import Testing

@testable import SwiftEmission

@Suite("Name scope")
struct NameScopeTests {
  @Test("a Swift name that is taken gets underscores until it is free")
  func taken() {
    var scope = NameScope(reserved: ["init", "init_"])
    #expect(scope.claim("init").name == "init__")
    #expect(scope.claim("name").name == "name")
    #expect(scope.claim("name").name == "name_")
  }

  @Test("a name spelt so in the schema wins over a derived one")
  func priority() {
    var scope = NameScope(reserved: [])
    let names = scope.claim(["userId", "userID"], spelling: Spelling.property)
    #expect(names["userID"]?.name == "userID")
    #expect(names["userId"]?.name == "userId")
  }

  @Test("the names of a Swift scope are unique")
  func unique() {
    var scope = NameScope(reserved: ReservedNames.enumCases)
    let values = ["A", "a", "FOO_BAR", "fooBar", "FooBar", "self", "self_", "SELF", "a-b", "a_b"]
    let names = scope.claim(values, spelling: Spelling.enumCase)
    #expect(names.count == values.count)
    #expect(Set(names.values.map(\.name)).count == values.count)
  }

  @Test("reserved words are declared in backticks")
  func keywords() {
    #expect(Identifier(legal: "default").declared == "`default`")
    #expect(Identifier(legal: "default").name == "default")
    #expect(Identifier(legal: "some").declared == "`some`")
    #expect(Identifier(legal: "email").declared == "email")
  }
}
