/// What the rows have to be like before an edit, so that it can be made whatever chance has put
/// there.
enum Preparation {
  /// Values that a type can hold, `NULL` staying `NULL`.
  case values(field: Int, of: WalkedType)
  /// Texts that say values of a type.
  case texts(field: Int, of: WalkedType)
  case notNull(field: Int)
  case distinct(field: Int)
  /// Lists of one element.
  case single(field: Int)
  /// Values that are there in a key.
  case reference(fields: [Int], parent: Int, references: [Int])
  /// Rows that do not hold a label.
  case without(label: Int, type: Int)

  /// The field whose values change.
  var fields: [Int] {
    switch self {
    case .values(let field, _), .texts(let field, _), .notNull(let field), .distinct(let field),
      .single(let field):
      [field]
    case .reference(let fields, _, _): fields
    case .without: []
    }
  }
}
