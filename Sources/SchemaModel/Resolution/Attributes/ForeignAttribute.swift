import SchemaDiagnostics
import SchemaSyntax

/// An attribute as other tools and databases call it.
struct ForeignAttribute {
  /// The attribute that does the same, or the foreign name if no attribute does.
  let meant: String
  /// What to write instead.
  let help: String
  /// The edit that writes it, where nothing else has to change.
  let fix: Fix?

  /// Recognises an attribute; `nil` when it is not known from elsewhere.
  init?(_ attribute: Attribute, marker: String) {
    let word = attribute.name.text.lowercased().filter { $0 != "_" }
    if let advice = marker == "@" ? Self.advice[word] : nil {
      meant = advice == Self.relation ? "relation" : word
      help = advice
      fix = nil
      return
    }
    guard let meant = (marker == "@" ? Self.fieldWords : Self.blockWords)[word] else { return nil }
    self.meant = String(meant.prefix { $0 != "(" })
    help = "Did you mean `\(marker)\(meant)`?"
    // Its own arguments would come after the call, or be lost in it.
    let isPossible = attribute.arguments.isEmpty || !meant.hasSuffix(")")
    fix =
      isPossible
      ? Fix("Write `\(marker)\(meant)`", [Fix.Edit(attribute.name.span, with: meant)]) : nil
  }

  private static let fieldWords = [
    "autoincrement": "default(autoincrement())", "column": "map", "created": "default(now())",
    "createdat": "default(now())", "cuid": "default(cuid())", "dbname": "map",
    "defaultto": "default",
    "identity": "default(autoincrement())", "key": "id", "now": "default(now())", "pk": "id",
    "primary": "id", "primarykey": "id", "serial": "default(autoincrement())", "uniq": "unique",
    "updatetime": "updatedAt", "uuid": "default(uuid())",
  ]

  private static let blockWords = [
    "key": "index", "pk": "id", "primary": "id", "primarykey": "id", "table": "map",
    "tablename": "map", "uniquekey": "unique",
  ]

  private static let advice = [
    "belongsto": relation, "foreignkey": relation, "hasmany": relation, "hasone": relation,
    "join": relation, "length": length, "manytoone": relation, "maxlength": length,
    "nonnull": required, "notnull": required, "null": optional, "nullable": optional,
    "onetomany": relation, "onetoone": relation, "optional": optional, "references": relation,
    "required": required, "size": length,
  ]

  private static let relation =
    "A relation is a field whose type is the other model: "
    + "`author User @relation(fields: [authorId], references: [id])`."
  private static let length = "A length belongs to the native type: `@db.VarChar(255)`."
  private static let required = "Remove it: a field is required when its type has no `?`."
  private static let optional = "Write `?` right after the type instead."
}
