import SchemaDiagnostics
package import SchemaSyntax

/// A `model` or `view` while its parts are being understood.
///
/// A class for the same reason as `FieldDraft`, and with unchecked access for the same reason.
package final class ModelDraft {
  package let declaration: ModelDeclaration
  package let fields: [FieldDraft]
  /// The places of names in `fields`.
  package let fieldIndices: NameIndex
  @exclusivity(unchecked) package internal(set) var uncertainty: Uncertainty
  var mappedName: Name?
  /// From `@@schema`.
  var databaseSchema: Name?
  @exclusivity(unchecked) package internal(set) var isIgnored = false
  var formerName: Name?
  @exclusivity(unchecked)
  package internal(set) var primaryKey: KeyDraft? {
    didSet { cachedKeySets = nil }
  }
  /// Unique keys and indexes, in the order of the file.
  @exclusivity(unchecked)
  package internal(set) var keys: [KeyDraft] = [] {
    didSet { cachedKeySets = nil }
  }
  var cachedKeySets: KeySets?
  /// The fields that a one-to-one relation makes unique, without an attribute of their own.
  @exclusivity(unchecked) var impliedKeyFields: Set<Int> = []
  var checks: [Check] = []
  /// Whether a field may turn out to be a one-to-one relation, which makes its column a key.
  var mayHaveImpliedKey = false
  /// Whether every attribute of the block and of its fields was read.
  var areAttributesRead = true

  package init(
    declaration: ModelDeclaration, fields: [FieldDraft], fieldIndices: NameIndex,
    uncertainty: Uncertainty = Uncertainty()
  ) {
    self.declaration = declaration
    self.fields = fields
    self.fieldIndices = fieldIndices
    self.uncertainty = uncertainty
  }

  /// Notes an attribute of the block or of a field that could not be read.
  ///
  /// - Parameters:
  ///   - attribute: The attribute as it is written.
  ///   - meant: The attribute that was meant; `nil` when that is not known.
  package func addUnread(_ attribute: Attribute, _ meant: String?) {
    uncertainty.attributes.add(meant)
    areAttributesRead = false
    for key in [primaryKey, keys.last] where key?.attribute.span == attribute.span {
      key?.isRead = false
    }
  }

  /// The model's name.
  package var name: String { declaration.name.text }
  /// The table's name.
  package var databaseName: String { mappedName?.text ?? declaration.name.text }
  package var isView: Bool { declaration.kind == .view }
  /// Whether all its keys were read, so that one which is not there is missing.
  package var areKeysRead: Bool {
    !uncertainty.mayHave("id") && !uncertainty.mayHave("unique") && !mayHaveImpliedKey
  }

  /// Whether its table's name was read.
  package var isTableNameRead: Bool { !uncertainty.mayHave("map") }
}
