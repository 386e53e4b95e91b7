import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import MigrationPlanning
import SchemagenMigrator

/// Derives the name of a migration from its steps.
struct MigrationNaming {
  let stage: MigrationStage

  /// The name: the part of the folder's name after the timestamp.
  var name: String {
    if stage.before.tables.isEmpty, stage.before.enums.isEmpty { return "init" }
    let phrases = Self.unique(stage.steps.filter(isWorthNaming).flatMap(phrases))
    guard let first = phrases.first else { return "change" }
    let rest = phrases.count > 2 ? ["and_more"] : phrases.dropFirst().map { "and_" + $0 }
    let name = MigrationName.slug(([first] + rest).joined(separator: "_"))
    return name.isEmpty ? "change" : name
  }

  /// Foreign keys of a new table may be a step of their own.
  private func isWorthNaming(_ step: Step) -> Bool {
    guard case .alterTable(let change) = step else { return true }
    let created = stage.steps.compactMap {
      if case .createTable(let table) = $0 { table } else { nil }
    }
    return !created.contains { $0.name == change.table.after.name }
  }

  private func phrases(_ step: Step) -> [String] {
    switch step {
    case .createSchema(let name): ["add_schema_\(Self.snakeCase(name))"]
    case .dropSchema(let name): ["drop_schema_\(Self.snakeCase(name))"]
    case .createExtension(let item): ["add_extension_\(Self.snakeCase(item.name))"]
    case .dropExtension(let item): ["drop_extension_\(Self.snakeCase(item.name))"]
    case .updateExtension(let item): ["update_extension_\(Self.snakeCase(item.after.name))"]
    case .createEnum(let item): ["add_\(Self.snakeCase(item.name.name))"]
    case .dropEnum(let item): ["drop_\(Self.snakeCase(item.name.name))"]
    case .renameEnum(let names): [renaming(names)]
    case .renameTable(let move): [renaming(move.names)]
    case .renameColumn(let rename):
      ["rename_\(Self.snakeCase(rename.from))_to_\(Self.snakeCase(rename.to))"]
    case .renameLabel, .removeLabels, .addEnumValues, .recreateEnum, .commentEnum:
      ["change_enum_values"]
    case .createTable(let table): ["add_\(Self.snakeCase(table.name.name))"]
    case .dropTable(let table): ["drop_\(Self.snakeCase(table.name.name))"]
    case .alterTable(let change): phrases(change)
    case .createUpdatedAtFunction, .dropUpdatedAtFunction: []
    }
  }

  private func renaming(_ names: Transition<QualifiedName>) -> String {
    "rename_\(Self.snakeCase(names.before.name))_to_\(Self.snakeCase(names.after.name))"
  }

  private func phrases(_ change: AlterTable) -> [String] {
    let table = Self.snakeCase(change.table.after.name.name)
    let columns = change.changes.compactMap { change -> String? in
      switch change {
      case .column(.add(let column)): "add_\(Self.snakeCase(column.name))_to_\(table)"
      case .column(.drop(let column)): "drop_\(Self.snakeCase(column.name))_from_\(table)"
      case .column, .constraint, .index, .trigger, .comment: nil
      }
    }
    return columns.isEmpty ? ["change_\(table)"] : columns
  }

  /// `postTags` and `PostTags` as `post_tags`.
  private static func snakeCase(_ name: String) -> String {
    var result = ""
    var wasLower = false
    for character in name {
      if character.isUppercase, wasLower { result.append("_") }
      wasLower = character.isLowercase || character.isNumber
      result.append(contentsOf: character.lowercased())
    }
    return result.drop { $0 == "_" }.description
  }

  private static func unique(_ phrases: [String]) -> [String] {
    var seen: Set<String> = []
    return phrases.filter { seen.insert($0).inserted }
  }
}
