import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Type families")
struct TypeFamilyTests {
  static let families: [TypeFamily] = [
    .text, .integer, .fraction, .money, .boolean, .instant, .localTime, .date, .timeOfDay, .json,
    .bytes, .uuid, .network, .bits, .document, .enumeration, .other,
  ]

  /// Families of which one column may be the other one under a new name.
  static let groups: [Set<TypeFamily>] = [
    [.integer, .fraction, .money], [.instant, .localTime, .date], [.text, .uuid, .enumeration],
  ]

  @Test("a family is like those of its group", arguments: families)
  func likeness(family: TypeFamily) {
    let group = Self.groups.first { $0.contains(family) } ?? [family]
    #expect(Set(Self.families.filter(family.isLike)) == group)
  }

  @Test("texts, UUIDs and labels are text")
  func text() {
    #expect(Self.families.filter(\.isText) == [.text, .uuid, .enumeration])
  }
}
