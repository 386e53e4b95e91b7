import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

extension RelationRepair {
  /// The foreign-key fields of a relation; `nil` when it cannot be known which they are.
  func columns(for parts: RelationParts) -> [InferredColumn]? {
    guard let referenced = parts.referencedFields else { return nil }
    if let fields = parts.forward?.relation?.fields {
      return fields.count == referenced.count
        ? fields.map { existing(parts.referencingModel.fields[$0]) } : nil
    }
    // One column cannot serve two relations; the second is named for its field.
    let bases = [parts.referencedModel.name, parts.forward?.name ?? parts.back?.name ?? ""]
    for base in bases {
      let columns = referenced.compactMap { column(base, for: $0, of: parts) }
      if columns.count == referenced.count { return columns }
    }
    return nil
  }

  private func existing(_ field: FieldDraft) -> InferredColumn {
    InferredColumn(
      name: field.name, exists: true, isOptional: field.arity == .optional, declaration: "")
  }

  private func column(
    _ base: String, for target: FieldDraft, of parts: RelationParts
  ) -> InferredColumn? {
    let name =
      base.withFirst { $0.lowercased() } + target.name.withFirst { $0.uppercased() }
    if foreignKeyNames[parts.referencing].contains(name) { return nil }
    let model = parts.referencingModel
    if let index = model.fieldIndices[name] {
      return model.fields[index].isRelation ? nil : existing(model.fields[index])
    }
    if takenNames[parts.referencing].contains(name) { return nil }
    if case .unsupported = target.type { return nil }
    guard target.isCertain else { return nil }
    return added(name, for: target, of: parts)
  }

  private func added(
    _ name: String, for target: FieldDraft, of parts: RelationParts
  ) -> InferredColumn {
    let isOptional = parts.forward.map { $0.arity == .optional } ?? true
    var declaration = "\(name) \(target.declaration.type.name.text)\(isOptional ? "?" : "")"
    let needsKey = marksKeys && parts.isOneToOne && parts.referencedFields?.count == 1
    if needsKey { declaration += " @unique" }
    if let native = target.nativeType { declaration += " " + sources.text(of: native.span) }
    return InferredColumn(
      name: name, exists: false, isOptional: isOptional, declaration: declaration)
  }
}

extension String {
  /// The name with its first letter changed.
  fileprivate func withFirst(_ change: (Character) -> String) -> String {
    first.map { change($0) + dropFirst() } ?? self
  }
}
