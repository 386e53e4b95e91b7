import DatabaseSchema
import DatabaseTypes

/// Writes a walked schema as text.
struct SchemaWriter {
  let schema: WalkedSchema

  /// The schema's text.
  func text() -> String {
    var blocks = [datasource(), "type Address {\n  street String\n  city String?\n}"]
    blocks += schema.enums.map(block)
    blocks += schema.models.map(block)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func datasource() -> String {
    var lines = ["datasource db {", "  provider = \"\(schema.dialect.rawValue)\""]
    if !schema.databaseSchemas.isEmpty {
      let names = schema.databaseSchemas.map(Self.string).joined(separator: ", ")
      lines.append("  schemas = [\(names)]")
    }
    if schema.writesComments { lines.append("  comments = true") }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private func block(_ type: WalkedEnum) -> String {
    var lines = comment(type.comment, indent: "") + ["enum \(type.name) {"]
    for label in type.labels {
      var line = "  \(label.name)"
      if let map = label.map { line += " @map(\(Self.string(map)))" }
      if let former = label.formerName { line += " @renamed(from: \(Self.string(former)))" }
      lines.append(line)
    }
    if let map = type.map { lines.append("  @@map(\(Self.string(map)))") }
    if let name = type.schema { lines.append("  @@schema(\(Self.string(name)))") }
    if let former = type.formerName { lines.append("  @@renamed(from: \(Self.string(former)))") }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private func block(_ model: WalkedModel) -> String {
    var lines = comment(model.comment, indent: "") + ["model \(model.name) {"]
    for field in model.fields {
      lines += comment(field.comment, indent: "  ") + [line(field)]
    }
    lines += model.relations.compactMap { line($0, of: model) }
    lines += backFields(of: model) + linkFields(of: model)
    lines.append("  @@id(\(list(model.key.fields, model))\(map(model.key.map)))")
    lines += model.indexes.map { line($0, of: model) }
    lines += model.checks.map {
      "  @@check(\(Self.string($0.sql.text(in: schema))), map: \(Self.string($0.map)))"
    }
    if let table = model.table { lines.append("  @@map(\(Self.string(table)))") }
    if let name = model.schema { lines.append("  @@schema(\(Self.string(name)))") }
    if let former = model.formerName { lines.append("  @@renamed(from: \(Self.string(former)))") }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private func line(_ field: WalkedField) -> String {
    var line = "  \(field.name) \(type(field.type))"
    line += field.type.isList ? "[]" : field.isOptional ? "?" : ""
    switch field.defaultValue {
    case nil: break
    case .text(let text): line += " @default(\(text))"
    case .label(let label): line += " @default(\(schema.labelName(label)))"
    }
    if case .scalar(_, let native?) = field.type.base { line += " @db.\(native)" }
    if let attribute = field.attribute { line += " " + attribute }
    if let sql = field.generated { line += " @generated(\(Self.string(sql.text(in: schema))))" }
    if let sql = field.check {
      line += " @check(\(Self.string(sql.text(in: schema)))\(map(field.checkName)))"
    }
    if let column = field.column { line += " @map(\(Self.string(column)))" }
    if let former = field.formerName { line += " @renamed(from: \(Self.string(former)))" }
    return line
  }

  private func type(_ type: WalkedType) -> String {
    switch type.base {
    case .scalar(let name, _), .composite(let name): name
    case .enumeration(let id): schema.enums.first { $0.id == id }?.name ?? ""
    case .unsupported(let text): "Unsupported(\(Self.string(text)))"
    }
  }

  private func line(_ relation: WalkedRelation, of model: WalkedModel) -> String? {
    guard let parent = schema.model(relation.parent) else { return nil }
    let isOptional = relation.fields.contains { model.field($0)?.isOptional ?? false }
    var arguments = [
      Self.string("r\(relation.id)"), "fields: \(list(relation.fields, model))",
      "references: \(list(relation.references, parent))",
    ]
    if let action = relation.onDelete { arguments.append("onDelete: \(action)") }
    if let action = relation.onUpdate { arguments.append("onUpdate: \(action)") }
    if let map = relation.map { arguments.append("map: \(Self.string(map))") }
    let words = arguments.joined(separator: ", ")
    return "  up\(relation.id) \(parent.name)\(isOptional ? "?" : "") @relation(\(words))"
  }

  private func backFields(of model: WalkedModel) -> [String] {
    schema.models.flatMap { child in
      child.relations.filter { $0.parent == model.id }.map {
        "  down\($0.id) \(child.name)[] @relation(\"r\($0.id)\")"
      }
    }
  }

  private func linkFields(of model: WalkedModel) -> [String] {
    schema.links.flatMap { link -> [String] in
      let relation = link.name.map { " @relation(\(Self.string($0)))" } ?? ""
      if link.left == model.id, link.right == model.id {
        return ["a", "b"].map { "  \($0)Link\(link.id) \(model.name)[]\(relation)" }
      }
      if link.left == model.id, let other = schema.model(link.right) {
        return ["  link\(link.id) \(other.name)[]\(relation)"]
      }
      if link.right == model.id, let other = schema.model(link.left) {
        return ["  link\(link.id) \(other.name)[]\(relation)"]
      }
      return []
    }
  }

  private func line(_ index: WalkedIndex, of model: WalkedModel) -> String {
    let kind = index.isUnique && index.expression == nil ? "@@unique" : "@@index"
    var arguments: [String] = []
    if let sql = index.expression {
      arguments.append("expression: \(Self.string(sql.text(in: schema)))")
      if index.isUnique { arguments.append("unique: true") }
    } else {
      let columns = index.columns.map { column -> String in
        var options: [String] = []
        if column.isDescending { options.append("sort: Desc") }
        if let operators = column.operators { options.append("ops: \(operators)") }
        let name = model.field(column.field)?.name ?? ""
        return options.isEmpty ? name : "\(name)(\(options.joined(separator: ", ")))"
      }
      arguments.append("[\(columns.joined(separator: ", "))]")
    }
    if let method = index.method { arguments.append("type: \(method)") }
    if let predicate = index.predicate { arguments.append("where: \(words(predicate, of: model))") }
    return "  \(kind)(\(arguments.joined(separator: ", "))\(map(index.map)))"
  }

  private func words(_ predicate: WalkedIndex.Predicate, of model: WalkedModel) -> String {
    switch predicate {
    case .raw(let sql): return "raw(\(Self.string(sql.text(in: schema))))"
    case .null(let field, let isNegated):
      let name = model.field(field)?.name ?? ""
      return "{ \(name): \(isNegated ? "{ not: null }" : "null") }"
    case .label(let field, let label, let isNegated):
      let (name, value) = (model.field(field)?.name ?? "", schema.labelName(label))
      return "{ \(name): \(isNegated ? "{ not: \(value) }" : value) }"
    }
  }

  private func list(_ fields: [Int], _ model: WalkedModel) -> String {
    "[" + fields.map { model.field($0)?.name ?? "" }.joined(separator: ", ") + "]"
  }

  private func map(_ name: String?) -> String { name.map { ", map: \(Self.string($0))" } ?? "" }

  private func comment(_ text: String?, indent: String) -> [String] {
    text.map { ["\(indent)/// \($0)"] } ?? []
  }

  /// A text as a string of the schema language.
  static func string(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
