import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

/// The arguments of `@relation(…)`; fields are places in their model.
///
/// A class, so that the many fields without one stay small.
final class RelationArguments {
  /// A referential action and its place.
  struct Action: Sendable {
    let action: ReferentialAction
    let span: SourceSpan
  }

  let attribute: Attribute
  var name: Name?
  /// The columns in the field's own model; `nil` when the argument is missing.
  var fields: [Int]?
  /// The columns in the other model; `nil` when the argument is missing.
  var references: [Int]?
  var onDelete: Action?
  var onUpdate: Action?
  var mappedName: Name?
  /// Whether the relation's name was read, or certainly is not there.
  var isNameRead = true

  init(attribute: Attribute) {
    self.attribute = attribute
  }
}
