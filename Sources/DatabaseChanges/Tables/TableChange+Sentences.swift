extension TableChange {
  /// The change as sentences, as a reviewer would describe it.
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
