import SchemaDiagnostics
import SchemaSyntax

/// A `model` or `view` while its parts are being understood.
///
/// A class for the same reason as `FieldDraft`.
final class ModelDraft {
  let declaration: ModelDeclaration
  let fields: [FieldDraft]
  /// Where in `fields` a name stands.
  let fieldIndices: NameIndex
  var mappedName: Name?
  /// From `@@schema`.
  var databaseSchema: Name?
  var isIgnored = false
  var formerName: Name?
  var primaryKey: KeyDraft? { didSet { cachedKeySets = nil } }
  /// Unique keys and indexes, in the order in which they stand.
  var keys: [KeyDraft] = [] { didSet { cachedKeySets = nil } }
  var cachedKeySets: KeySets?
  var checks: [Check] = []

  init(declaration: ModelDeclaration, fields: [FieldDraft], fieldIndices: NameIndex) {
    self.declaration = declaration
    self.fields = fields
    self.fieldIndices = fieldIndices
  }

  /// The model's name.
  var name: String { declaration.name.text }
  /// The table's name.
  var databaseName: String { mappedName?.text ?? declaration.name.text }
  var isView: Bool { declaration.kind == .view }
}
