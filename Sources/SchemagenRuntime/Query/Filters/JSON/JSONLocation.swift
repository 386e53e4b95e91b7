/// A place inside of the JSON value of a column.
struct JSONLocation: Sendable {
  /// One step into an object or an array.
  enum Step: Sendable {
    case key(String)
    /// Counted from 0, or from -1 at the end.
    case index(Int)
  }

  var column: ColumnReference
  var steps: [Step] = []

  /// The place one step further.
  func appending(_ step: Step) -> JSONLocation {
    var location = self
    location.steps.append(step)
    return location
  }
}
