/// What a run of the tool did.
struct Outcome: CustomStringConvertible {
  let words: [String]
  let status: Int32
  let output: String
  let errors: String

  var description: String {
    "$ schemagen \(words.joined(separator: " "))\n\(output)\(errors)(exit status \(status))"
  }

  /// Fails unless it ended with a status and said certain things.
  ///
  /// - Parameters:
  ///   - status: The exit status.
  ///   - texts: What its output or its errors contain.
  ///   - absent: What they must not contain.
  @discardableResult
  func expect(
    _ status: Int32, says texts: [String] = [], not absent: [String] = []
  ) throws -> Outcome {
    guard self.status == status else { throw Broken("exit status \(status) expected\n\(self)") }
    let all = output + errors
    for text in texts where !all.contains(text) { throw Broken("“\(text)” expected\n\(self)") }
    for text in absent where all.contains(text) { throw Broken("“\(text)” not expected\n\(self)") }
    return self
  }
}
