/// The line of a column in parts.
struct FieldText {
  /// An attribute with its name, without `@`; that of native types ends with the dot.
  struct Attribute: Equatable {
    let name: String
    let text: String
  }

  let name: String
  /// The type with `?` or `[]`.
  let type: String
  /// The type without them.
  var scalar: Substring { type.prefix { $0 != "?" && $0 != "[" } }
  private(set) var attributes: [Attribute] = []

  init(name: String, type: String) {
    self.name = name
    self.type = type
  }

  mutating func add(_ name: String, _ text: String) {
    attributes.append(Attribute(name: name, text: text))
  }

  mutating func add(_ attributes: [Attribute]) {
    self.attributes += attributes
  }

  /// The line without its indentation.
  var text: String { ([name, type] + attributes.map(\.text)).joined(separator: " ") }
}
