import SchemaSyntax

extension AttributeReader {
  /// A string argument that is written with its name, such as `map: "…"`; never empty.
  mutating func optionalName(_ argument: String) -> Name? {
    guard let value = optional(argument), let name = values.string(value) else { return nil }
    return nonempty(name, argument)
  }

  /// A string argument whose name can be left out; never empty.
  mutating func requiredName(_ argument: String, example: String) -> Name? {
    guard let value = required(argument, example: example), let name = values.string(value)
    else { return nil }
    return nonempty(name, argument)
  }

  /// A string argument whose name can be left out; can be empty.
  mutating func requiredText(_ argument: String, example: String) -> Name? {
    required(argument, example: example).flatMap { values.string($0) }
  }

  /// An optional `true` or `false`.
  mutating func optionalBoolean(_ argument: String) -> Bool? {
    optional(argument).flatMap { values.boolean($0) }
  }

  /// An optional whole number.
  mutating func optionalInteger(_ argument: String) -> Int? {
    optional(argument).flatMap { values.integer($0) }
  }

  /// `sort: Asc` or `sort: Desc`.
  mutating func optionalSort() -> KeyColumn.Sort? {
    guard let value = optional("sort"), let word = values.constant(value) else { return nil }
    if let sort = KeyColumn.Sort(rawValue: word.text) { return sort }
    reportSort(word)
    return nil
  }

  /// Reports a direction that does not exist.
  mutating func reportSort(_ word: Name) {
    let misspelling = Misspelling(
      word, known: ["Asc", "Desc"],
      otherwise: "`Asc` sorts from smallest to largest, `Desc` from largest to smallest.")
    error(
      .wrongValue, "`sort` must be `Asc` or `Desc`, not `\(word.text)`.", at: word.span,
      help: misspelling.help, fix: misspelling.fix)
  }

  private mutating func nonempty(_ name: Name, _ argument: String) -> Name? {
    if !name.text.isEmpty { return name }
    error(
      .emptyName, "The argument `\(argument)` of `\(title)` is empty.", at: name.span,
      help: "Write a name in the quotes, or remove the argument.")
    return nil
  }
}
