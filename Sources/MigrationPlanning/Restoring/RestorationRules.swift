import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

/// Decides how far a step of the down script restores what a migration removed.
struct RestorationRules {
  /// What happens to values whose type changes.
  let conversions: any ConversionRules
  /// The columns in which rows that held `NULL` get a value, by their former names.
  private let filled: Set<ColumnReference>
  /// For each enum, the labels that rows lose, each with the label that they get.
  let folded: [QualifiedName: [RecreateEnum.LabelMapping]]

  /// The columns that the migration replaces, by their former names.
  private let replaced: Set<ColumnReference>

  /// The rules for one migration.
  ///
  /// - Parameter up: The migration.
  init(_ up: PlanContext) {
    let diff = up.diff
    conversions = up.sql.conversions
    replaced = Set(diff.tables.flatMap(\.replacedColumns))
    filled = Set(diff.tables.flatMap(\.filledColumns))
    folded = Dictionary(
      diff.enums.map { ($0.type.before.name, up.enums.mappings(in: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How far a step of the down script restores what was there.
  func restoration(by step: Step) -> Restoration {
    switch step {
    case .createTable(let table):
      return .structureOnly("the rows of \"\(table.name)\" are lost")
    case .alterTable(let change):
      return change.changes.map { restoration(by: $0, in: change.table.after) }
        .reduce(.exact, +)
    case .addEnumValues(let change):
      let added = Set(change.additions.map(\.label))
      return restoration(of: change.type.name) { added.contains($0) }
    case .recreateEnum(let change):
      return restoration(of: change.type.after.name) { label in
        !change.type.before.labels.contains(label)
      }
    case .updateExtension(let change):
      if change.before.version == change.after.version { return .exact }
      return .impossible("extensions rarely have a script that leads back to an older version")
    case .createSchema, .dropSchema, .createExtension, .dropExtension, .createEnum, .dropEnum,
      .renameEnum, .renameLabel, .removeLabels, .commentEnum, .dropTable, .renameTable,
      .renameColumn,
      .createUpdatedAtFunction, .dropUpdatedAtFunction:
      return .exact
    }
  }

  /// What happened to the rows that held some labels of an enum.
  func restoration(of type: QualifiedName, where isRelevant: (String) -> Bool) -> Restoration {
    let lost = (folded[type] ?? []).filter { isRelevant($0.from) }
    return Restoration(
      lost: lost.map { "rows that held \"\($0.from)\" keep \"\($0.to)\"" })
  }

  private func restoration(by change: TableChange, in table: Table) -> Restoration {
    guard case .column(let edit) = change else { return .exact }
    switch edit {
    case .add(let column): return column.restoration(in: table)
    case .addFilled(let column, _): return column.filledRestoration(in: table)
    case .replace(let change):
      let column = change.column.after
      return change.fill == nil
        ? column.restoration(in: table) : column.filledRestoration(in: table)
    case .alter(let change): return restoration(by: change, in: table)
    case .drop: return .exact
    }
  }

  private func restoration(by change: ColumnChange, in table: Table) -> Restoration {
    let (before, after) = (change.column.before, change.column.after)
    let place = "\"\(table.name)\".\"\(after.name)\""
    var restoration = Restoration.exact
    let upConversion = conversions.conversion(from: after.type, to: before.type)
    if replaced.contains(ColumnReference(table: table.name, column: after.name)) {
      restoration = .structureOnly("the values that \(place) had are lost")
    } else if change.conversion != nil, upConversion?.safety == .loses {
      restoration = .structureOnly("what values of \(place) lost is not restored")
    } else if change.conversion != nil, upConversion?.normalizes == true {
      restoration = .structureOnly(
        "values of \(place) come back as \(before.type) writes them, not as they were written")
    }
    if filled.contains(ColumnReference(table: table.name, column: after.name)) {
      restoration.lost.append("rows that held NULL in \(place) keep the value that they got")
    }
    return restoration
  }
}

extension TableDiff {
  /// The columns in which rows get a value for `NULL`, by their former names.
  fileprivate var filledColumns: [ColumnReference] {
    changes.compactMap { change in
      guard case .column(.alter(let change)) = change, change.fill != nil else { return nil }
      let name = change.column.after.name
      let former = formerName(of: name)
      return ColumnReference(table: self.former.name, column: former)
    }
  }

  /// The columns that are dropped and added, by their former names.
  fileprivate var replacedColumns: [ColumnReference] {
    changes.compactMap { change in
      guard case .column(.replace(let replacement)) = change,
        replacement.column.before.generatedExpression == nil
      else { return nil }
      let name = replacement.column.after.name
      let former = formerName(of: name)
      return ColumnReference(table: self.former.name, column: former)
    }
  }
}

extension Column {
  /// Unique keys that rows with the same value in this column may violate.
  fileprivate func collisions(in table: Table) -> Restoration {
    let keys = table.indexes.filter { $0.isUnique && $0.columnNames.contains(name) }.map(\.name)
    let all =
      keys + [table.primaryKey].compactMap { $0?.columns.contains(name) == true ? $0?.name : nil }
    return Restoration(
      obstacles: all.map {
        "all rows get the same \"\(name)\": fails if they are duplicates in \"\($0)\""
      })
  }

  fileprivate func filledRestoration(in table: Table) -> Restoration {
    .structureOnly(
      "the values of \"\(table.name)\".\"\(name)\" are lost, rows get a placeholder")
      + collisions(in: table)
  }

  fileprivate func restoration(in table: Table) -> Restoration {
    if generatedExpression != nil { return .exact }
    let place = "\"\(table.name)\".\"\(name)\""
    if defaultValue != nil {
      return .structureOnly("the values of \(place) are lost") + collisions(in: table)
    }
    if isNullable { return .structureOnly("the values of \(place) are lost") }
    return .impossible("\(place) is required and its values are lost: the table must be empty")
  }
}
