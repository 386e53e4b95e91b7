package import DatabaseSchema

/// One edit of a trigger.
package enum TriggerEdit: Equatable, Sendable {
  case add(UpdatedAtTrigger)
  case drop(UpdatedAtTrigger)

  /// The edit that undoes it.
  package var inverse: TriggerEdit {
    switch self {
    case .add(let trigger): .drop(trigger)
    case .drop(let trigger): .add(trigger)
    }
  }

  /// The edit in words.
  ///
  /// - Parameter table: The table's name in quotes.
  func sentence(table: String) -> String {
    switch self {
    case .add(let trigger): "let the database keep \(table).\"\(trigger.column)\" up to date"
    case .drop(let trigger):
      "stop keeping \(table).\"\(trigger.column)\" up to date in the database"
    }
  }
}
