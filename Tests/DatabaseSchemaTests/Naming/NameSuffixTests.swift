import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Suffixes of database names")
struct NameSuffixTests {
  static let naming = DatabaseNaming(limit: 63)

  static let names: [(String, String)] = [
    (naming.primaryKey(table: "User"), "User_pkey"),
    (naming.uniqueKey(table: "User", columns: ["a", "b"]), "User_a_b_key"),
    (naming.index(table: "User", columns: ["a"]), "User_a_idx"),
    (naming.foreignKey(table: "User", columns: ["a"]), "User_a_fkey"),
    (naming.check(table: "User", columns: []), "User_check"),
    (naming.check(table: "User", columns: ["a"], number: 2), "User_a_check2"),
    (naming.touchTrigger(table: "User", column: "at"), "User_at_touch"),
    (naming.sequence(table: "User", column: "id"), "User_id_seq"),
    (naming.joinTable(relation: "PostToTag"), "_PostToTag"),
    (naming.joinTableKey(table: "_J", isPrimaryKey: true), "_J_AB_pkey"),
    (naming.joinTableKey(table: "_J", isPrimaryKey: false), "_J_AB_unique"),
    (naming.joinTableIndex(table: "_J"), "_J_B_index"),
    (naming.joinTableForeignKey(table: "_J", isFirst: true), "_J_A_fkey"),
    (naming.joinTableForeignKey(table: "_J", isFirst: false), "_J_B_fkey"),
    (naming.name(["Role"], .formerEnum), "Role_old"),
    (naming.name(["Role"], .newEnum), "Role_new"),
  ]

  @Test("each kind of object has its suffix", arguments: names)
  func suffix(name: String, expected: String) {
    #expect(name == expected)
  }

  @Test("a name that is cut keeps its suffix", arguments: NameSuffix.allCases)
  func cut(suffix: NameSuffix) {
    let name = Self.naming.name([String(repeating: "é", count: 60)], suffix)
    #expect(name.utf8.count <= 63)
    #expect(name.hasSuffix("é" + suffix.rawValue))
  }

  @Test("suffixes differ")
  func unique() {
    #expect(Set(NameSuffix.allCases.map(\.rawValue)).count == NameSuffix.allCases.count)
  }
}
