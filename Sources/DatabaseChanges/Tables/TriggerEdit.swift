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
}
