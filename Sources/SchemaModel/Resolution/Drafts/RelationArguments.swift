import DatabaseTypes
import SchemaDiagnostics
package import SchemaSyntax

/// The arguments of `@relation(…)`; fields are places in their model.
///
/// A class, so that the many fields without one stay small.
package final class RelationArguments {
  /// A referential action and its place.
  package struct Action: Sendable {
    let action: ReferentialAction
    let span: SourceSpan
  }

  package let attribute: Attribute
  package internal(set) var name: Name?
  /// The columns in the field's own model; `nil` when the argument is missing.
  package internal(set) var fields: [Int]?
  /// The columns in the other model; `nil` when the argument is missing.
  package internal(set) var references: [Int]?
  var onDelete: Action?
  var onUpdate: Action?
  var mappedName: Name?
  /// Whether the relation's name was read, or certainly is not there.
  var isNameRead = true

  package init(attribute: Attribute) {
    self.attribute = attribute
  }
}
