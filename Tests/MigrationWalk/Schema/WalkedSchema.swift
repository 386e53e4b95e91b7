import DatabaseSchema
import DatabaseTypes

/// A schema that a walk edits.
struct WalkedSchema {
  let dialect: Dialect
  /// The database schemas; empty where the datasource names none.
  let databaseSchemas: [String]
  let writesComments: Bool
  var models: [WalkedModel] = []
  var enums: [WalkedEnum] = []
  var links: [WalkedLink] = []

  /// The model of a number.
  func model(_ id: Int) -> WalkedModel? { models.first { $0.id == id } }

  /// The model that has a field.
  func owner(of field: Int) -> WalkedModel? { models.first { $0.field(field) != nil } }

  /// The name of a field's column.
  func columnName(_ field: Int) -> String {
    owner(of: field)?.field(field)?.columnName ?? ""
  }

  /// The text of a label.
  func labelText(_ label: Int) -> String {
    for type in enums {
      if let found = type.labels.first(where: { $0.id == label }) { return found.text }
    }
    return ""
  }

  /// The name of a label in the schema.
  func labelName(_ label: Int) -> String {
    for type in enums {
      if let found = type.labels.first(where: { $0.id == label }) { return found.name }
    }
    return ""
  }

  /// A table's name in quotes, with its database schema.
  func tableName(_ model: WalkedModel) -> String {
    (model.schema.map { WalkedSQL.quoted($0) + "." } ?? "") + WalkedSQL.quoted(model.tableName)
  }

  /// The join table of a link in quotes, with its database schema.
  func tableName(_ link: WalkedLink) -> String {
    let name = "_" + (link.name ?? ends(of: link).map(\.name).joined(separator: "To"))
    return (ends(of: link).first?.schema.map { WalkedSQL.quoted($0) + "." } ?? "")
      + WalkedSQL.quoted(name)
  }

  /// The models of a link, that of column `A` first.
  func ends(of link: WalkedLink) -> [WalkedModel] {
    [link.left, link.right].compactMap(model).sorted { $0.name < $1.name }
  }

  /// The columns of a link's table that reference its left and its right model.
  func columns(of link: WalkedLink) -> [String] {
    if link.left == link.right { return ["A", "B"] }
    return ends(of: link).first?.id == link.left ? ["A", "B"] : ["B", "A"]
  }

  /// The same schema when its renames have been applied.
  var settled: WalkedSchema {
    var result = self
    for model in models.indices {
      result.models[model].formerName = nil
      for field in models[model].fields.indices {
        result.models[model].fields[field].formerName = nil
      }
    }
    for type in enums.indices {
      result.enums[type].formerName = nil
      for label in enums[type].labels.indices {
        result.enums[type].labels[label].formerName = nil
      }
    }
    return result
  }
}
