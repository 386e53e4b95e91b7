extension EntityDraft {
  /// Checks the values against the rules of the schema, without a database.
  ///
  /// A rule that only the database can decide is skipped: a unique key, a foreign key, a value that the
  /// database fills in, and what a `@check` says beyond comparisons, arithmetic and text lengths.
  /// - Returns: Every rule that the new row breaks; an empty list does not mean that the database takes it.
  public func validate() -> [RuleViolation] {
    var row = _InsertRow(_Model.table)
    row.keepsFailures = true
    // Failures of single values are kept in the row; nothing else is thrown.
    try? _encode(to: &row)
    return row.violations
  }
}

extension WritableEntity {
  /// Checks the values against the rules of the schema, without a database; see
  /// ``EntityDraft/validate()``.
  public func validate() -> [RuleViolation] {
    var row = _InsertRow(Self.table)
    row.keepsFailures = true
    for (index, value) in _values.enumerated() { try? row.set(index, value) }
    return row.violations
  }
}

extension _InsertRow {
  /// The rules that the row breaks: those of single columns, then the checks.
  var violations: [RuleViolation] {
    let refused = failures.map { index, error in
      RuleViolation(
        model: table.model, fields: [table.columns[index].field],
        rule: .type(table.columns[index].type), message: error.message)
    }
    let values = checkValues
    return refused + lengths(of: values) + table.brokenChecks(of: values)
  }

  /// The bound values by column; those that the database fills in or refuses are undecided.
  private var checkValues: [CheckValue] {
    var values = [CheckValue](repeating: .undecided, count: table.columns.count)
    let refused = Set(failures.map(\.column))
    var position = 0
    for index in values.indices where columns.contains(index) {
      if !refused.contains(index) { values[index] = CheckValue(parameters, at: position) }
      position += 1
    }
    return values
  }

  /// Spaces beyond the length are cut off by the database:
  /// <https://www.postgresql.org/docs/current/datatype-character.html>.
  private func lengths(of values: [CheckValue]) -> [RuleViolation] {
    zip(table.columns, values).compactMap { column, value in
      guard let maximum = column.length, case .text(let text) = value else { return nil }
      let rest = text.unicodeScalars.dropFirst(maximum)
      guard rest.contains(where: { $0 != " " }) else { return nil }
      return RuleViolation(
        model: table.model, fields: [column.field], rule: .length(maximum: maximum),
        message: "\(table.model).\(column.field) has more than \(maximum) characters")
    }
  }
}

extension TableDescription {
  fileprivate func brokenChecks(of values: [CheckValue]) -> [RuleViolation] {
    checks.expressions(of: self).compactMap { check in
      guard check.expression.verdict(values) == .fails else { return nil }
      let fields = check.expression.columns.map { columns[$0].field }
      let message =
        check.message
        ?? "\(model).\(fields.joined(separator: ", ")) must meet \(check.text)"
      return RuleViolation(
        model: model, fields: fields, rule: .check(check.name), message: message)
    }
  }
}
