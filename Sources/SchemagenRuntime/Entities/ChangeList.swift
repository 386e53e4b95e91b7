/// The columns that an update changes, in the order of their first mention, each with its change.
struct ChangeList: Sendable {
  /// The change of one column.
  struct Entry: Sendable {
    let column: Int
    /// The value to start from; nil for the value in the row.
    var value: (any ColumnValue)?
    var operations: [(operator: ArithmeticOperator, operand: any ColumnValue)] = []
  }

  private(set) var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  func names(_ column: Int) -> Bool {
    entries.contains { $0.column == column }
  }

  mutating func set(_ column: Int, _ value: some ColumnValue) {
    replace(Entry(column: column, value: value))
  }

  mutating func apply<Value>(_ change: NumberChange<Value>) {
    if change.operations.isEmpty { return }
    var entry = entries.first { $0.column == change.column } ?? Entry(column: change.column)
    for (`operator`, operand) in change.operations {
      entry.operations.append((`operator`, operand))
    }
    replace(entry)
  }

  private mutating func replace(_ entry: Entry) {
    if let position = entries.firstIndex(where: { $0.column == entry.column }) {
      entries[position] = entry
    } else {
      entries.append(entry)
    }
  }

  /// The body of getters that are marked unavailable: the compiler rejects every call of them, so
  /// this is never reached, and there is no value to return.
  static func unreadable() -> Never {
    // No data reaches this: a call of an unavailable getter does not compile.
    fatalError("a change can only be set")
  }
}
