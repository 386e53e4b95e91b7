/// A part of a fact in plain words, by which two facts about the same thing differ.
struct FactPart: Equatable {
  /// What the part is: `type`, `default`; empty where its text says it.
  let name: String
  /// What the fact says of it; `nil` where it says nothing.
  let text: String?

  init(_ name: String = "", _ text: String?) {
    self.name = name
    // A text of several lines would break the list that it is shown in.
    self.text = text?.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// How the part differs from what it should be: `type INTEGER, should be BIGINT`.
  func difference(from wanted: FactPart) -> String {
    guard let text else { return "no \(name), should be \(wanted.text ?? "")" }
    let found = name.isEmpty ? text : "\(name) \(text)"
    return wanted.text.map { "\(found), should be \($0)" } ?? "\(found), should have no \(name)"
  }
}
