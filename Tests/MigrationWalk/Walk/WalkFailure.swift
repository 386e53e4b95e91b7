/// What a walk found wrong, with all that it takes to see it again.
package struct WalkFailure: Error, CustomStringConvertible {
  package let description: String

  init(description: String) {
    self.description = description
  }

  /// Describes a failure.
  ///
  /// - Parameters:
  ///   - place: Seed, database and number of the edit.
  ///   - moment: What was going on.
  ///   - reason: The error, or what differs.
  ///   - edit: The schemas and the SQL.
  init(_ place: String, _ moment: String, _ reason: String, _ edit: WalkedEdit) {
    description = """
      \(place): \(moment)
      \(edit.sentences.joined(separator: "; "))
      \(reason)

      == before
      \(edit.before)
      == after
      \(edit.after)
      == up
      \(edit.up.joined(separator: "\n"))
      == down
      \(edit.down.joined(separator: "\n"))
      """
  }
}
