import DatabaseSchema

extension Step {
  /// What kind of step it is, as `--json` says it.
  package var kind: String {
    switch self {
    case .createSchema: "createSchema"
    case .dropSchema: "dropSchema"
    case .createExtension: "createExtension"
    case .dropExtension: "dropExtension"
    case .updateExtension: "updateExtension"
    case .createEnum: "createEnum"
    case .dropEnum: "dropEnum"
    case .renameEnum: "renameEnum"
    case .renameLabel: "renameEnumValue"
    case .addEnumValues: "addEnumValues"
    case .replaceEnum: "replaceEnum"
    case .commentEnum: "commentEnum"
    case .createTable: "createTable"
    case .dropTable: "dropTable"
    case .renameTable: "renameTable"
    case .renameColumn: "renameColumn"
    case .alterTable: "alterTable"
    case .createUpdatedAtFunction: "createTouchFunction"
    case .dropUpdatedAtFunction: "dropTouchFunction"
    }
  }

  /// What it changes: a table, a column, an enum, an extension; after renames of this very step.
  package var subject: String {
    switch self {
    case .createSchema(let name), .dropSchema(let name): name
    case .createExtension(let item), .dropExtension(let item): item.name
    case .updateExtension(let change): change.after.name
    case .createEnum(let type), .dropEnum(let type), .commentEnum(let type): "\(type.name)"
    case .renameEnum(let name), .renameTable(let name): "\(name.after)"
    case .renameLabel(let label): "\(label.type.name).\(label.to)"
    case .addEnumValues(let change): "\(change.type.name)"
    case .replaceEnum(let change): "\(change.type.after.name)"
    case .createTable(let table), .dropTable(let table): "\(table.name)"
    case .renameColumn(let column): "\(column.table).\(column.to)"
    case .alterTable(let change): "\(change.table.after.name)"
    case .createUpdatedAtFunction(let name), .dropUpdatedAtFunction(let name): "\(name)"
    }
  }
}
