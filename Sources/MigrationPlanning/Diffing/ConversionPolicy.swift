import DatabaseChanges

/// Which columns whose values must be read as another type are converted rather than replaced.
enum ConversionPolicy: Sendable {
  /// Those that the user named, or all but those to be dropped where the loss of data is accepted;
  /// what is undecided is dropped and added.
  case answered(DecisionAnswers)
  /// All: on the way down the values once had that type.
  case all

  /// Whether this is a down script.
  var isDown: Bool {
    switch self {
    case .answered: false
    case .all: true
    }
  }

  /// Whether a column is converted.
  ///
  /// - Parameters:
  ///   - paths: What answers may call the column.
  ///   - isDerived: Whether an answer gives SQL for the new values.
  func converts(_ paths: [ObjectPath], unlessDerived isDerived: Bool) -> Bool {
    switch self {
    case .answered(let answers):
      paths.contains(where: answers.conversions.contains)
        || (answers.acceptsDataLoss && !isDerived
          && !paths.contains(where: answers.drops.contains))
    case .all: true
    }
  }
}
