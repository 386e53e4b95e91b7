/// One edit of a constraint.
package enum ConstraintEdit: Equatable, Sendable {
  case add(Constraint)
  case drop(Constraint)
  case rename(Transition<Constraint>)

  /// The edit that undoes it.
  package var inverse: ConstraintEdit {
    switch self {
    case .add(let constraint): .drop(constraint)
    case .drop(let constraint): .add(constraint)
    case .rename(let constraint): .rename(constraint.reversed)
    }
  }
}
