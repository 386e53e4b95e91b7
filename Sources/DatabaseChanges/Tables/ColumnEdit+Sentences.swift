import DatabaseSchema

extension ColumnEdit {
  /// The edit as sentences.
  ///
  /// - Parameter table: The table's name in quotes.
  func sentences(table: String) -> [String] {
    switch self {
    case .add(let column): ["add column \(table).\"\(column.name)\" \(column.type)"]
    case .addFilled(let column, let fill):
      [
        "add column \(table).\"\(column.name)\" \(column.type), with \(fill.description)"
          + FillSentence.rowsEnding
      ]
    case .drop(let column): ["drop column \(table).\"\(column.name)\""]
    case .alter(let change): change.sentences(table: table)
    case .replace(let change): [replacing(change, of: table)]
    }
  }

  private func replacing(_ change: ColumnReplacement, of table: String) -> String {
    let column = change.column
    let name = "\(table).\"\(column.after.name)\""
    if column.after.generatedExpression != nil { return "recompute column \(name)" }
    let filled = change.fill.map { ", with \($0.description)\(FillSentence.rowsEnding)" } ?? ""
    return "replace column \(name), \(column.before.type) with \(column.after.type)\(filled)"
  }
}

extension ColumnChange {
  fileprivate func sentences(table: String) -> [String] {
    let name = "\(table).\"\(column.after.name)\""
    var lines: [String] = []
    if let conversion {
      let note = conversion.method.takesAsUTC ? "; stored values are taken as UTC" : ""
      lines.append(
        "change column \(name) from \(column.before.type) to \(column.after.type)\(note)")
    }
    if changesNullability {
      let filled = fill.map { ", with \($0.description)\(FillSentence.nullEnding)" } ?? ""
      lines.append(
        "make column \(name) \(column.after.isNullable ? "optional" : "required")\(filled)")
    }
    if dropsExpression { lines.append("stop computing column \(name)") }
    if changesDefault { lines.append(defaultSentence(name)) }
    return lines
  }

  private func defaultSentence(_ name: String) -> String {
    if column.after.isAutoincrement { return "autoincrement column \(name)" }
    if column.after.defaultValue != nil {
      return column.before.defaultValue == nil
        ? "add a default to column \(name)" : "change the default of column \(name)"
    }
    return column.before.isAutoincrement
      ? "stop autoincrementing column \(name)" : "drop the default of column \(name)"
  }
}
