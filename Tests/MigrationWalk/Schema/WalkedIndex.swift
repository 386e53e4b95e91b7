/// An index or unique key of a model that is walked.
struct WalkedIndex {
  /// A column of the index.
  struct Column: Equatable {
    /// The number of the field.
    var field: Int
    var isDescending = false
    var operators: String?
  }

  /// The rows of a partial index.
  enum Predicate: Equatable {
    case raw(WalkedSQL)
    /// A field that is, or is not, `null`.
    case null(field: Int, isNegated: Bool)
    /// A field that has, or has not, a label.
    case label(field: Int, label: Int, isNegated: Bool)
  }

  let id: Int
  var isUnique = false
  var columns: [Column] = []
  var expression: WalkedSQL?
  var predicate: Predicate?
  var method: String?
  var map: String?

  /// The fields of the key, in their order.
  var fields: [Int] { columns.map(\.field) }

  /// All fields that it depends on.
  var allFields: [Int] {
    var all = fields + (expression?.fields ?? [])
    switch predicate {
    case nil: break
    case .raw(let sql): all += sql.fields
    case .null(let field, _), .label(let field, _, _): all.append(field)
    }
    return all
  }

  /// The labels that its condition names.
  var labels: [Int] {
    switch predicate {
    case .label(_, let label, _): [label]
    case .raw(let sql): sql.labels
    case nil, .null: expression?.labels ?? []
    }
  }
}
