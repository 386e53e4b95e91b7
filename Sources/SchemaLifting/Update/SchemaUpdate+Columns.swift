import DatabaseSchema
import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension SchemaUpdate {
  /// Adds, changes and removes the fields of columns.
  mutating func updateColumns(
    of table: Table, to live: Table, _ declaration: ModelDeclaration
  ) {
    var last = declaration.name.span
    for column in live.columns where after.isKept(column, of: live) {
      guard let old = table.column(named: column.name),
        let written = field(of: old, in: declaration)
      else {
        let documentation = SchemaText.documentation(column.comment).map { "  " + $0 }
        edits.insert(documentation + [after.field(column, of: live).text], below: last)
        continue
      }
      last = written.span
      update(
        written, from: before.fieldText(old, of: table), to: after.fieldText(column, of: live),
        isMoreThanOrder: old.isNullable != column.isNullable || old.type != column.type)
      if replaces(old.comment, with: column.comment) {
        edits.replaceDocumentation(
          ofField: written.span, with: SchemaText.documentation(column.comment))
      }
    }
    for column in table.columns where live.column(named: column.name) == nil {
      if let written = field(of: column, in: declaration) {
        edits.removeLines(of: written.span)
      }
    }
  }

  private func field(of column: Column, in declaration: ModelDeclaration) -> FieldDeclaration? {
    declaration.fields.first { $0.name.text == column.field }
  }

  /// Changes the type and the attributes of a field that differ; keys have their own rules.
  private mutating func update(
    _ written: FieldDeclaration, from old: FieldText, to new: FieldText, isMoreThanOrder: Bool
  ) {
    if old.type != new.type, isMoreThanOrder {
      edits.replace(written.type.span, with: new.type)
      if old.scalar != new.scalar { removeAttributes(of: written, besides: old, new) }
    }
    let keys = ["id", "unique", "check"]
    let (removed, added) = (
      old.attributes.filter { !new.attributes.contains($0) && !keys.contains($0.name) },
      new.attributes.filter { !old.attributes.contains($0) && !keys.contains($0.name) }
    )
    var replaced: Set<String> = []
    for attribute in removed {
      guard let place = self.attribute(attribute.name, of: written) else { continue }
      if let replacement = added.first(where: { $0.name == attribute.name }) {
        edits.replace(place.span, with: replacement.text)
        replaced.insert(attribute.name)
      } else {
        edits.remove(place.span)
      }
    }
    for attribute in added where !replaced.contains(attribute.name) {
      if let place = self.attribute(attribute.name, of: written) {
        edits.replace(place.span, with: attribute.text)
      } else {
        append(attribute.text, to: written)
      }
    }
  }

  /// Takes away what fits the former type only and the database does not know, such as
  /// `@default(cuid())`.
  private mutating func removeAttributes(
    of written: FieldDeclaration, besides old: FieldText, _ new: FieldText
  ) {
    let known = (old.attributes + new.attributes).map(\.name)
    for name in ["default", "updatedAt", after.prefix + "."] where !known.contains(name) {
      if let place = attribute(name, of: written) { edits.remove(place.span) }
    }
  }

  /// Adds an attribute at the end of a field.
  mutating func append(_ attribute: String, to field: FieldDeclaration) {
    var end = field.span
    end.start = end.end
    edits.replace(end, with: " " + attribute)
  }

  /// The attribute of a name; that of native types ends with a dot.
  func attribute(_ name: String, of field: FieldDeclaration) -> Attribute? {
    field.attributes.first { attribute in
      name.hasSuffix(".") ? attribute.name.text.hasPrefix(name) : attribute.name.text == name
    }
  }
}
