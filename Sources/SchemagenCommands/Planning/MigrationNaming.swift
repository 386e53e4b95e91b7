import DatabaseChanges
import DatabaseSchema
import MigrationPlanning
import SchemagenMigrator

/// Finds a name for a migration in what it does.
struct MigrationNaming {
  let stage: MigrationStage

  /// The name, as the part of a folder's name after the time.
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
    case .createSchema(let name): ["add_schema_\(Self.words(name))"]
    case .dropSchema(let name): ["drop_schema_\(Self.words(name))"]
    case .createExtension(let item): ["add_extension_\(Self.words(item.name))"]
    case .dropExtension(let item): ["drop_extension_\(Self.words(item.name))"]
    case .updateExtension(let item): ["update_extension_\(Self.words(item.after.name))"]
    case .createEnum(let item): ["add_\(Self.words(item.name.name))"]
    case .dropEnum(let item): ["drop_\(Self.words(item.name.name))"]
    case .renameEnum(let names), .renameTable(let names):
      ["rename_\(Self.words(names.before.name))_to_\(Self.words(names.after.name))"]
    case .renameColumn(let rename):
      ["rename_\(Self.words(rename.from))_to_\(Self.words(rename.to))"]
    case .renameLabel, .addEnumValues, .recreateEnum, .commentEnum: ["change_enum_values"]
    case .createTable(let table): ["add_\(Self.words(table.name.name))"]
    case .dropTable(let table): ["drop_\(Self.words(table.name.name))"]
    case .alterTable(let change): phrases(change)
    case .createUpdatedAtFunction, .dropUpdatedAtFunction: []
    }
  }

  private func phrases(_ change: AlterTable) -> [String] {
    let table = Self.words(change.table.after.name.name)
    let columns = change.changes.compactMap { change -> String? in
      switch change {
      case .column(.add(let column)): "add_\(Self.words(column.name))_to_\(table)"
      case .column(.drop(let column)): "drop_\(Self.words(column.name))_from_\(table)"
      case .column, .constraint, .index, .trigger, .comment: nil
      }
    }
    return columns.isEmpty ? ["change_\(table)"] : columns
  }

  /// `postTags` and `PostTags` as `post_tags`.
  private static func words(_ name: String) -> String {
    var words = ""
    var wasLower = false
    for character in name {
      if character.isUppercase, wasLower { words.append("_") }
      wasLower = character.isLowercase || character.isNumber
      words.append(contentsOf: character.lowercased())
    }
    return words.drop { $0 == "_" }.description
  }

  private static func unique(_ phrases: [String]) -> [String] {
    var seen: Set<String> = []
    return phrases.filter { seen.insert($0).inserted }
  }
}
