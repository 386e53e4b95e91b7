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

  /// Whether the ends are in the opposite order in another join table of the same relation.
  func isReversed(in other: JoinEnds) -> Bool {
    if origin.modelA == origin.modelB { return a != other.a && a == other.b }
    return origin.modelA == other.origin.modelB && origin.modelB == other.origin.modelA
  }

  private var a: String { "\(origin.modelA).\(origin.fieldA ?? "")" }
  private var b: String { "\(origin.modelB).\(origin.fieldB ?? "")" }
}
