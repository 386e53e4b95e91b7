/// The columns that an update changes, in the order of their first mention, each with its new value.
struct ChangeList: Sendable {
  /// The new value of one column.
  struct Entry: Sendable {
    let column: Int
    var value: ChangeExpression
  }

  private(set) var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  func names(_ column: Int) -> Bool {
    entries.contains { $0.column == column }
  }

  /// The value of a column so far: what was set, else what the row has.
  func value(of column: Int) -> ChangeExpression {
    entries.first { $0.column == column }?.value ?? .column(column)
  }

  mutating func set(_ column: Int, _ value: some ColumnValue) {
    set(column, to: .value(value))
  }

  mutating func set(_ column: Int, to value: ChangeExpression) {
    if let position = entries.firstIndex(where: { $0.column == column }) {
      entries[position].value = value
    } else {
      entries.append(Entry(column: column, value: value))
    }
  }
}
