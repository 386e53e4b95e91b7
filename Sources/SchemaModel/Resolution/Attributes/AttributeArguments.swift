/// The arguments that attributes have, for messages.
enum AttributeArguments {
  /// The names of an attribute's arguments, those first that people need most.
  ///
  /// - Parameter title: The attribute with its `@`s.
  static func names(of title: String) -> [String] { table[title] ?? [] }

  private static let table: [String: [String]] = [
    "@id": ["map", "sort", "length"],
    "@unique": ["map", "sort", "length", "where"],
    "@default": ["value", "map"],
    "@map": ["name"],
    "@updatedAt": ["by"],
    "@check": ["expression", "map"],
    "@renamed": ["from"],
    "@generated": ["expression"],
    "@relation": ["name", "fields", "references", "onDelete", "onUpdate", "map"],
    "@@id": ["fields", "name", "map"],
    "@@unique": ["fields", "name", "map", "where"],
    "@@index": ["fields", "map", "type", "where", "expression", "unique"],
    "@@fulltext": ["fields", "map"],
    "@@map": ["name"],
    "@@schema": ["map"],
    "@@check": ["expression", "map"],
    "@@renamed": ["from"],
  ]
}
