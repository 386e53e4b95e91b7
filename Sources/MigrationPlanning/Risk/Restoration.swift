import DatabaseSchema

/// How far a step of the way down brings back what was there.
package enum Restoration: Equatable, Sendable {
  /// Structure and data are what they were.
  case exact
  /// The structure comes back, some data does not: what, in one sentence each.
  case structureOnly([String])
  /// The step fails on tables with rows: why, in one sentence each.
  case impossible([String])
}

extension Step {
  /// How far the step brings back what a migration took away.
  ///
  /// - Parameters:
  ///   - rules: What the database does to values whose type changes.
  ///   - lost: Labels whose rows were given another one.
  func restoration(_ rules: any ConversionRules, lost: Set<String>) -> Restoration {
    switch self {
    case .createTable(let table):
      return .structureOnly(["the rows of \"\(table.name)\" are gone"])
    case .alterTable(let change):
      let found = change.changes.map { $0.restoration(in: change.table.after, rules) }
      return found.reduce(.exact) { $0.joined(with: $1) }
    case .replaceEnum(let change):
      let labels = change.type.before.labels.filter { !change.type.after.labels.contains($0) }
      let words = labels.map { "\"\($0)\"" }.joined(separator: ", ")
      return .impossible([
        "fails if a row holds \(words), which \"\(change.type.after.name)\" did not have"
      ])
    case .addEnumValues(let change):
      let gone = change.additions.map(\.label).filter(lost.contains)
      return gone.isEmpty
        ? .exact
        : .structureOnly(
          gone.map { "rows that held \"\($0)\" keep the value that they were given" })
    case .createSchema, .dropSchema, .createExtension, .dropExtension, .updateExtension,
      .createEnum, .dropEnum, .renameEnum, .renameLabel, .commentEnum, .dropTable,
      .renameTable, .renameColumn, .createTouchFunction, .dropTouchFunction:
      return .exact
    }
  }
}

extension Restoration {
  /// The worse of two, with what both say.
  func joined(with other: Restoration) -> Restoration {
    switch (self, other) {
    case (.exact, _): other
    case (_, .exact): self
    case (.structureOnly(let left), .structureOnly(let right)): .structureOnly(left + right)
    case (.impossible(let left), .structureOnly(let right)),
      (.structureOnly(let left), .impossible(let right)),
      (.impossible(let left), .impossible(let right)):
      .impossible(left + right)
    }
  }
}

extension TableChange {
  fileprivate func restoration(in table: Table, _ rules: any ConversionRules) -> Restoration {
    switch self {
    case .addColumn(let column): return column.restoration(in: table)
    case .restoreColumn(let column, _):
      return .structureOnly([
        "the values of \"\(table.name)\".\"\(column.name)\" are gone, rows get a stand-in"
      ])
    case .replaceColumn(let column): return column.after.restoration(in: table)
    case .alterColumn(let change):
      guard change.conversion != nil,
        rules.conversion(from: change.column.after.type, to: change.column.before.type)?.safety
          == .loses
      else { return .exact }
      return .structureOnly([
        "what the values of \"\(table.name)\".\"\(change.column.after.name)\" lost stays lost"
      ])
    case .dropColumn, .addPrimaryKey, .dropPrimaryKey, .renamePrimaryKey, .addCheck, .dropCheck,
      .renameCheck, .addIndex, .dropIndex, .renameIndex, .addForeignKey, .dropForeignKey,
      .renameForeignKey, .addTrigger, .dropTrigger, .setComment, .setColumnComment:
      return .exact
    }
  }
}

extension Column {
  fileprivate func restoration(in table: Table) -> Restoration {
    if generatedExpression != nil { return .exact }
    let place = "\"\(table.name)\".\"\(name)\""
    if isNullable || defaultValue != nil {
      return .structureOnly(["the values of \(place) are gone"])
    }
    return .impossible(["\(place) is required and its values are gone: fails if there are rows"])
  }
}
