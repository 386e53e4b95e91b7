import DatabaseChanges
import DatabaseSchema

/// The two ends of a join table, comparable whatever their order.
struct JoinEnds {
  let origin: TableOrigin.Join

  /// The ends of a join table; `nil` for the table of a model.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - names: The new names of models that have one.
  init?(_ table: Table, renaming names: [String: String] = [:]) {
    guard case .joinTable(var origin) = table.origin else { return nil }
    origin.modelA = names[origin.modelA] ?? origin.modelA
    origin.modelB = names[origin.modelB] ?? origin.modelB
    self.origin = origin
  }

  /// The two models.
  var models: String { [origin.modelA, origin.modelB].sorted().joined(separator: " ") }

  /// The two models with their fields.
  var withFields: String { [a, b].sorted().joined(separator: " ") }

  /// Whether a field has `@renamed`.
  var hasHints: Bool { origin.formerFieldA != nil || origin.formerFieldB != nil }

  /// Whether both ends are fields of one model.
  var isSelfRelation: Bool { origin.modelA == origin.modelB }

  /// The fields at both ends, each with its former name where `@renamed` gives one.
  var fields: [(name: String, formerName: String?)] {
    [(origin.fieldA, origin.formerFieldA), (origin.fieldB, origin.formerFieldB)]
      .compactMap { name, former in name.map { ($0, former) } }
  }

  /// How the ends of the same relation after a change correspond to these.
  ///
  /// - Parameters:
  ///   - other: The ends after.
  ///   - former: The former name of a field, as answers and attributes declare it.
  func order(in other: JoinEnds, former: (String) -> String?) -> JoinOrder {
    guard isSelfRelation else {
      return origin.modelA == other.origin.modelB && origin.modelB == other.origin.modelA
        ? .reversed : .kept
    }
    guard let oldA = origin.fieldA, let oldB = origin.fieldB,
      let newA = other.origin.fieldA, let newB = other.origin.fieldB
    else { return .kept }
    let (formerA, formerB) = (former(newA), former(newB))
    if formerA == oldA || formerB == oldB { return .kept }
    if formerA == oldB || formerB == oldA { return .reversed }
    if newA == oldA || newB == oldB { return .kept }
    return newA == oldB || newB == oldA ? .reversed : .undecided
  }

  private var a: String { "\(origin.modelA).\(origin.fieldA ?? "")" }
  private var b: String { "\(origin.modelB).\(origin.fieldB ?? "")" }
}
