import SchemaDiagnostics
import SchemaSyntax

/// The attributes of one field or block that are written well enough to be looked at.
struct AttributeSet {
  /// The attributes that can be read, in order.
  private(set) var readable: [Attribute] = []

  /// Sorts out attributes that stand twice, and arguments that are twice or without a value.
  ///
  /// - Parameters:
  ///   - attributes: All attributes of the field or block.
  ///   - marker: `@` or `@@`.
  ///   - repeatable: The names that may stand more than once.
  ///   - bag: Gets what is wrong.
  init(
    _ attributes: [Attribute], marker: String, repeatable: Set<String> = [],
    bag: inout DiagnosticBag
  ) {
    guard !attributes.isEmpty else { return }
    let twice = attributes.count > 1 ? Self.repeated(attributes, besides: repeatable) : []
    for attribute in attributes {
      if !twice.isEmpty, twice.contains(attribute.name.text) {
        Self.reportRepeated(attribute, marker, in: attributes, bag: &bag)
      } else if Self.hasUsableArguments(attribute, marker, bag: &bag) {
        readable.append(attribute)
      }
    }
  }

  private static func repeated(_ attributes: [Attribute], besides: Set<String>) -> Set<String> {
    var seen: Set<String> = []
    var twice: Set<String> = []
    for attribute in attributes where !besides.contains(attribute.name.text) {
      if !seen.insert(attribute.name.text).inserted { twice.insert(attribute.name.text) }
    }
    return twice
  }

  private static func reportRepeated(
    _ attribute: Attribute, _ marker: String, in attributes: [Attribute],
    bag: inout DiagnosticBag
  ) {
    let title = marker + attribute.name.text
    bag.error(
      .duplicateAttribute, "`\(title)` can stand here only once.", at: attribute.span,
      help: "Remove all but one.")
  }

  private static func hasUsableArguments(
    _ attribute: Attribute, _ marker: String, bag: inout DiagnosticBag
  ) -> Bool {
    guard !attribute.arguments.isEmpty else { return true }
    var checker = ArgumentChecker(title: marker + attribute.name.text)
    // Native types count their arguments; everywhere else all but one have names.
    if !attribute.name.text.utf8.contains(UInt8(ascii: ".")) {
      checker.checkNames(attribute.arguments, of: attribute)
    }
    checker.checkValues(attribute.arguments)
    bag.append(checker.bag)
    return !checker.bag.hasErrors
  }
}
