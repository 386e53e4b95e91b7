import SchemaDiagnostics
import SchemaSyntax

/// Sorts out attributes of one field or block that are not worth looking at.
struct AttributeSet {
  /// `@` or `@@`.
  let marker: String
  /// The names that are used more than once and may not be.
  private let repeated: [String: Repetition]

  /// An attribute that is used more than once.
  private struct Repetition {
    /// The first and the second place.
    let first: SourceSpan
    let second: SourceSpan
    /// Whether none of them has an argument, so that all are the same.
    let isPlain: Bool
  }

  /// Looks for attributes that are used twice; whoever reads native types, of which a field can have
  /// only one whatever its name, does so for them.
  ///
  /// - Parameters:
  ///   - attributes: All attributes of the field or block.
  ///   - marker: `@` or `@@`.
  ///   - repeatable: The names that may be used more than once.
  init(_ attributes: [Attribute], marker: String, repeatable: Set<String> = []) {
    self.marker = marker
    repeated =
      attributes.count < 8 && !Self.hasEqualNames(attributes, except: repeatable)
      ? [:] : Self.repetitions(in: attributes, except: repeatable)
  }

  private static func repetitions(
    in attributes: [Attribute], except repeatable: Set<String>
  ) -> [String: Repetition] {
    var places: [String: [Attribute]] = [:]
    for attribute in attributes
    where !attribute.isNativeType && !repeatable.contains(attribute.name.text) {
      places[attribute.name.text, default: []].append(attribute)
    }
    return places.compactMapValues { list in
      guard list.count > 1 else { return nil }
      return Repetition(
        first: list[0].span, second: list[1].span, isPlain: list.allSatisfy(\.arguments.isEmpty))
    }
  }

  private static func hasEqualNames(
    _ attributes: [Attribute], except repeatable: Set<String>
  ) -> Bool {
    for index in attributes.indices.dropFirst() {
      let name = attributes[index].name.text
      let isRepeated = attributes[..<index].contains { $0.name.text == name }
      if isRepeated, !repeatable.contains(name) { return true }
    }
    return false
  }

  /// Whether an attribute is used once and its arguments have names of their own.
  ///
  /// - Parameters:
  ///   - attribute: One of the attributes.
  ///   - bag: Gets what is wrong with it.
  func admits(_ attribute: Attribute, bag: inout DiagnosticBag) -> Bool {
    if !repeated.isEmpty, let repetition = repeated[attribute.name.text] {
      let isFirst = attribute.span == repetition.first
      let other = isFirst ? repetition.second : repetition.first
      bag.error(
        .duplicateAttribute, "`\(marker)\(attribute.name.text)` can be used here only once.",
        at: attribute.span, notes: [Diagnostic.Note("also used here", at: other)],
        help: "Remove all but one.",
        fix: repetition.isPlain && !isFirst ? attribute.removal : nil)
      return false
    }
    if ArgumentChecker.isPlain(attribute.arguments) { return true }
    var checker = ArgumentChecker(attribute, marker: marker)
    checker.check()
    bag.append(checker.bag)
    return !checker.bag.hasErrors
  }
}
