extension TableChange {
  /// The change in words, a sentence for each thing that a person would name.
  ///
  /// - Parameter table: The table's name in quotes.
  package func sentences(table: String) -> [String] {
    switch self {
    case .column(let edit): edit.sentences(table: table)
    case .constraint(let edit): [edit.sentence(table: table)]
    case .index(let edit): [edit.sentence(table: table)]
    case .trigger(let edit): [edit.sentence(table: table)]
    case .comment(let edit): [edit.sentence(table: table)]
    }
  }
}
