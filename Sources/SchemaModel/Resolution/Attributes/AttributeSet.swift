import SchemaDiagnostics
import SchemaSyntax

/// Sorts out attributes of one field or block that are not worth looking at.
struct AttributeSet {
  /// `@` or `@@`.
  let marker: String
  /// The names that stand more than once and may not, each with its attributes.
  private let repeated: [String: [Attribute]]

  /// Looks for attributes that stand twice.
  ///
  /// - Parameters:
  ///   - attributes: All attributes of the field or block.
  ///   - marker: `@` or `@@`.
  ///   - repeatable: The names that may stand more than once.
  init(_ attributes: [Attribute], marker: String, repeatable: Set<String> = []) {
    self.marker = marker
    let isPlain = attributes.count < 8 && !Self.hasEqualNames(attributes)
    repeated =
      isPlain
      ? [:]
      : Dictionary(grouping: attributes, by: \.name.text).filter { name, list in
        list.count > 1 && !repeatable.contains(name)
      }
  }

  private static func hasEqualNames(_ attributes: [Attribute]) -> Bool {
    for index in attributes.indices.dropFirst() {
      let name = attributes[index].name.text
      if attributes[..<index].contains(where: { $0.name.text == name }) { return true }
    }
    return false
  }

  /// Whether an attribute stands once and its arguments can be told apart.
  ///
  /// - Parameters:
  ///   - attribute: One of the attributes.
  ///   - bag: Gets what is wrong with it.
  func admits(_ attribute: Attribute, bag: inout DiagnosticBag) -> Bool {
    if !repeated.isEmpty, let all = repeated[attribute.name.text] {
      let others = all.filter { $0.span != attribute.span }
      bag.error(
        .duplicateAttribute, "`\(marker)\(attribute.name.text)` can stand here only once.",
        at: attribute.span,
        notes: others.prefix(1).map { Diagnostic.Note("it stands here too", at: $0.span) },
        help: "Remove all but one.",
        fix: isSuperfluous(attribute, besides: others) ? attribute.removal : nil)
      return false
    }
    if ArgumentChecker.isPlain(attribute.arguments) { return true }
    var checker = ArgumentChecker(attribute, marker: marker)
    checker.check()
    bag.append(checker.bag)
    return !checker.bag.hasErrors
  }

  /// Whether an attribute says what one before it says already.
  private func isSuperfluous(_ attribute: Attribute, besides others: [Attribute]) -> Bool {
    (others + [attribute]).allSatisfy(\.arguments.isEmpty)
      && others.contains { $0.span.start < attribute.span.start }
  }
}
