/// Something about a change that a reviewer should know.
package struct Risk: Equatable, Sendable {
  /// What kind of thing it is.
  package enum Kind: String, CaseIterable, Sendable {
    /// Data is gone afterwards.
    case dataLoss
    /// The migration fails when rows do not meet it.
    case mayFail
    /// The database writes the whole table anew.
    case rewrite
    /// Others wait.
    case lock
    /// Somebody has to do something before or after.
    case notice

    /// The kind in words, as it stands before the sentence.
    package var label: String {
      switch self {
      case .dataLoss: "data loss"
      case .mayFail: "may fail"
      case .rewrite: "rewrite"
      case .lock: "lock"
      case .notice: "note"
      }
    }
  }

  package let kind: Kind
  /// The table, table and column, enum or extension that it is about.
  package let subject: String
  /// One sentence.
  package let words: String
  /// The rows in question, where they can be found before.
  package let search: RowSearch?

  /// Makes a risk from its parts.
  package init(_ kind: Kind, _ subject: String, _ words: String, search: RowSearch? = nil) {
    self.kind = kind
    self.subject = subject
    self.words = words
    self.search = search
  }
}
