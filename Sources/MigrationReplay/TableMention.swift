/// A table, a view or a row type that a statement names.
struct TableMention: Equatable {
  /// How it is named.
  enum Role: Equatable {
    /// As what is read or changed, with the name that it has elsewhere in the query if it has one.
    case relation(alias: String?)
    /// Before a column of it.
    case owner
    case type
  }

  /// The name as the rules of the database compare it.
  let name: String
  /// The database schema before it, in the same form.
  let schema: String?
  /// The bytes of the text that are the name.
  let range: Range<Int>
  /// The bytes of the text that are the name with the database schema before it.
  let wholeRange: Range<Int>
  let role: Role

  /// The name before its columns; `nil` where the mention itself is such a name, or a type.
  var qualifier: String? {
    if case .relation(let alias) = role { alias ?? name } else { nil }
  }
}
