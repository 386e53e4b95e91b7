import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

extension RelationRepair {
  /// Adds the field at the side without the foreign key.
  mutating func backRelation(for parts: RelationParts) -> Fix.Edit? {
    let model = parts.referencingModel
    let forward = parts.forward?.name ?? ""
    let candidates = [model.name, "\(model.name)_\(forward)"]
    guard let name = takeFieldName(parts.referenced, candidates: candidates) else { return nil }
    var line = "\(name) \(model.name)\(parts.isOneToOne ? "?" : "[]")"
    if let name = parts.name { line += " @relation(\(quoted(name)))" }
    if model.isIgnored { line += " @ignore" }
    return append(line, to: parts.referenced)
  }

  /// Adds the field at the foreign key.
  mutating func forwardRelation(
    for parts: RelationParts, _ columns: [InferredColumn]
  ) -> Fix.Edit? {
    let model = parts.referencedModel
    let back = parts.back?.name ?? ""
    let candidates = [model.name, "\(model.name)_\(back)"]
    guard let name = takeFieldName(parts.referencing, candidates: candidates) else { return nil }
    let arity = columns.contains(where: \.isOptional) ? "?" : ""
    let arguments = missingArguments(of: parts, columns)
    return append(
      "\(name) \(model.name)\(arity) @relation(\(arguments))", to: parts.referencing)
  }

  /// Adds `@relation` or its arguments to the field at the foreign key.
  func arguments(for parts: RelationParts, _ columns: [InferredColumn]) -> Fix.Edit? {
    guard let forward = parts.forward else { return nil }
    let missing = missingArguments(of: parts, columns)
    if missing.isEmpty { return nil }
    guard let attribute = forward.relation?.attribute else {
      return Fix.Edit(forward.declaration.type.span.after, with: " @relation(\(missing))")
    }
    let hasParentheses = sources.text(of: attribute.span).hasSuffix(")")
    guard hasParentheses else { return Fix.Edit(attribute.span.after, with: "(\(missing))") }
    let end = Int(attribute.span.end) - 1
    let place = SourceSpan(file: Int(attribute.span.file), start: end, end: end)
    return Fix.Edit(place, with: attribute.arguments.isEmpty ? missing : ", \(missing)")
  }

  private func missingArguments(
    of parts: RelationParts, _ columns: [InferredColumn]
  ) -> String {
    var arguments: [String] = []
    if parts.forward == nil, let name = parts.name { arguments.append(quoted(name)) }
    if parts.forward?.relation?.fields == nil {
      arguments.append("fields: [\(columns.map(\.name).joined(separator: ", "))]")
    }
    if parts.forward?.relation?.references == nil {
      let names = parts.referencedFields?.map(\.name) ?? []
      arguments.append("references: [\(names.joined(separator: ", "))]")
    }
    return arguments.joined(separator: ", ")
  }

  /// A relation name as a string of the language.
  private func quoted(_ name: Name) -> String {
    let written = sources.text(of: name.span)
    return written.hasPrefix("\"") ? written : "\"\(written)\""
  }
}
