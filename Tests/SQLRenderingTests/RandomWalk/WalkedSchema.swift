import DatabaseSchema

/// A schema that a random walk edits, and its text.
struct WalkedSchema {
  struct Field {
    var name: String
    var type: String
    var isOptional = false
    var defaultText: String?
    var isUnique = false
    /// Whether all rows have different values in it.
    var isDistinct = true
    var attributes = ""
    var formerName: String?
  }

  struct Model {
    var name: String
    var fields: [Field]
    /// The models that this one points at, with the optionality of the relation.
    var parents: [(model: String, isOptional: Bool, onDelete: String)] = []
    var indexes: [String] = []
    var formerName: String?
  }

  var dialect: Dialect
  var models: [Model] = []
  var labels: [(name: String, formerName: String?)] = [("red", nil), ("green", nil), ("blue", nil)]
  /// Pairs of models with an implicit many-to-many relation.
  var links: [(String, String)] = []

  /// The schema's text.
  var text: String {
    var text = "datasource db {\n  provider = \"\(dialect.rawValue)\"\n}\n\nenum Color {\n"
    for label in labels {
      text += "  \(label.name)\(label.formerName.map { " @renamed(from: \"\($0)\")" } ?? "")\n"
    }
    text += "}\n"
    for model in models { text += "\n" + self.text(of: model) }
    return text
  }

  private func text(of model: Model) -> String {
    var lines = ["  id Int @id @default(autoincrement())"]
    lines += model.fields.map(text)
    for parent in model.parents {
      let mark = parent.isOptional ? "?" : ""
      let key = "\(lowered(parent.model))Id"
      lines.append("  \(key) Int\(mark)")
      lines.append(
        "  \(lowered(parent.model)) \(parent.model)\(mark) @relation(\"\(model.name)\(parent.model)\", "
          + "fields: [\(key)], references: [id], onDelete: \(parent.onDelete))")
    }
    for child in models {
      for parent in child.parents where parent.model == model.name {
        lines.append("  all\(child.name) \(child.name)[] @relation(\"\(child.name)\(model.name)\")")
      }
    }
    for link in links where link.0 == model.name || link.1 == model.name {
      let other = link.0 == model.name ? link.1 : link.0
      lines.append("  linked\(other) \(other)[]")
    }
    lines += model.indexes.map { "  @@index([\($0)])" }
    if let former = model.formerName { lines.append("  @@renamed(from: \"\(former)\")") }
    return "model \(model.name) {\n\(lines.joined(separator: "\n"))\n}\n"
  }

  private func text(_ field: Field) -> String {
    var line = "  \(field.name) \(field.type)\(field.isOptional ? "?" : "")"
    if let value = field.defaultText { line += " @default(\(value))" }
    if field.isUnique { line += " @unique" }
    if !field.attributes.isEmpty { line += " " + field.attributes }
    if let former = field.formerName { line += " @renamed(from: \"\(former)\")" }
    return line
  }

  private func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }

  /// The same schema when its renames have been applied.
  var settled: WalkedSchema {
    var result = self
    for model in models.indices {
      result.models[model].formerName = nil
      for field in models[model].fields.indices {
        result.models[model].fields[field].formerName = nil
      }
    }
    for label in labels.indices { result.labels[label].formerName = nil }
    return result
  }
}
