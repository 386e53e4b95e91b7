import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension TableDiffer {
  /// Dropped, changed and added columns; pairs have the names after.
  func columnEdits() -> [ColumnEdit] {
    // Generated columns are dropped first, because they may depend on the others.
    let dropped = columns.dropped.sorted {
      $0.generatedExpression != nil && $1.generatedExpression == nil
    }
    let changed = columns.pairs.compactMap { pair -> ColumnEdit? in
      if isReplaced(pair) { return replacement(pair) }
      let change = ColumnChange(
        withDefaultOfRecreatedEnum(pair), conversion: conversion(pair), fill: fill(pair))
      let isSame =
        change.conversion == nil && !change.changesNullability && !change.changesDefault
        && !change.dropsExpression
      return isSame ? nil : .alter(change)
    }
    return dropped.map { .drop($0) } + changed + columns.added.map(addition)
  }

  /// Recreating an enum also sets its columns' new defaults.
  private func withDefaultOfRecreatedEnum(_ column: Transition<Column>) -> Transition<Column> {
    let place = ColumnReference(table: table.after.name, column: column.after.name)
    guard capabilities.hasEnumTypes, column.before.type == column.after.type,
      retyped.contains(place)
    else { return column }
    var before = column.before
    before.defaultValue = column.after.defaultValue
    return Transition(before: before, after: column.after)
  }

  /// A new column, with what existing rows get; or one that the down script restores.
  private func addition(_ column: Column) -> ColumnEdit {
    if policy.isDown {
      return .restoring(
        column, to: table.after, types: types, labels: labels, rules: lexicalRules)
    }
    guard column.isFillable, let fill = fills.fill(of: column, aliases.paths(of: column)) else {
      return .add(column)
    }
    return .addFilled(column, with: fill)
  }

  /// A column that is dropped and added, with what existing rows get.
  private func replacement(_ column: Transition<Column>) -> ColumnEdit {
    if policy.isDown {
      return .restoring(
        column, in: table.after, types: types, labels: labels, rules: lexicalRules)
    }
    let fill =
      column.after.isFillable ? fills.fill(of: column.after, aliases.paths(of: column)) : nil
    return .replace(ColumnReplacement(column, fill: fill))
  }

  /// What rows with `NULL` get in a column that becomes required: the answer, else its default,
  /// which is what the edit says.
  private func fill(_ column: Transition<Column>) -> ColumnFill? {
    guard column.before.isNullable, !column.after.isNullable, column.after.isFillable else {
      return nil
    }
    if let fill = fills.fill(of: column.after, aliases.paths(of: column)) { return fill }
    guard let value = column.after.defaultValue, value != .unknown else { return nil }
    return .value(value)
  }

  /// Whether a column is dropped and added because its values cannot be kept.
  func isReplaced(_ column: Transition<Column>) -> Bool {
    if let expression = column.after.generatedExpression {
      if column.before.$generatedExpression != column.after.$generatedExpression { return true }
      return column.before.type != column.after.type || dependsOnConverted(expression)
    }
    guard column.before.type != column.after.type else { return false }
    guard let conversion = conversion(column) else { return true }
    if !needsAnswer(conversion) { return false }
    let paths = aliases.paths(of: column)
    // SQL for every row is a conversion of its own; only where rows with `NULL` need a value may it
    // be about those.
    let isDerived =
      column.after.isFillable && (!column.before.isNullable || column.after.isNullable)
      && fills.derives(paths)
    return !policy.converts(paths, unlessDerived: isDerived)
  }

  /// Whether values are read as another type, which the user must agree to.
  private func needsAnswer(_ conversion: TypeConversion) -> Bool {
    switch conversion.method {
    case .cast, .fromJSON, .fromUTF8: conversion.safety == .mayFail
    case .assignment, .atUTC, .dateToInstant, .instantToLocal, .zonedTime, .notZero, .utf8,
      .toJSON, .wrap, .first, .withoutZeros, .relabel:
      false
    }
  }

  private func conversion(_ column: Transition<Column>) -> TypeConversion? {
    guard column.before.type != column.after.type else { return nil }
    let conversion =
      policy.isDown
      ? rules.reversal(from: column.before.type, to: column.after.type)
      : rules.conversion(from: column.before.type, to: column.after.type)
    guard let conversion, hasAllLabels(column) else { return conversion }
    return TypeConversion(conversion.method, rewrites: conversion.rewrites)
  }

  /// Whether a column changes from an enum to another one that has all its labels.
  private func hasAllLabels(_ column: Transition<Column>) -> Bool {
    guard column.before.type.isList == column.after.type.isList,
      let old = column.before.type.enumeration.flatMap({ formerLabels[$0] }),
      let new = column.after.type.enumeration.flatMap({ labels[$0] })
    else { return false }
    return Set(new).isSuperset(of: old)
  }

  /// PostgreSQL does not convert a column that a generated one is computed from.
  private func dependsOnConverted(_ expression: String) -> Bool {
    guard capabilities.altersConstraints else { return false }
    let converted = columns.pairs.filter {
      $0.before.type != $0.after.type && $0.after.generatedExpression == nil
    }
    return !converted.isEmpty
      && lexicalRules.mentions(Set(converted.map(\.after.name)), in: expression)
  }
}
