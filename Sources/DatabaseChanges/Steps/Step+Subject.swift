import DatabaseSchema

extension Step {
  /// The kind of step, as in `--json`.
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
    case .removeLabels: "removeEnumValues"
    case .addEnumValues: "addEnumValues"
    case .recreateEnum: "replaceEnum"
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

  /// The table, column, enum or extension that it changes; under its name after this step.
  package var subject: String {
    switch self {
    case .createSchema(let name), .dropSchema(let name): name
    case .createExtension(let item), .dropExtension(let item): item.name
    case .updateExtension(let change): change.after.name
    case .createEnum(let type), .dropEnum(let type), .commentEnum(let type): "\(type.name)"
    case .renameEnum(let name): "\(name.after)"
    case .renameTable(let move): "\(move.names.after)"
    case .renameLabel(let label): "\(label.type.name).\(label.to)"
    case .removeLabels(let change): "\(change.type.name)"
    case .addEnumValues(let change): "\(change.type.name)"
    case .recreateEnum(let change): "\(change.type.after.name)"
    case .createTable(let table), .dropTable(let table): "\(table.name)"
    case .renameColumn(let column): "\(column.table).\(column.to)"
    case .alterTable(let change): "\(change.table.after.name)"
    case .createUpdatedAtFunction(let name), .dropUpdatedAtFunction(let name): "\(name)"
    }
  }
}
