import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

/// Understands a `generator` block; what it means is the generator's own affair.
struct GeneratorResolver {
  private var reader = ValueReader()

  /// Reads all properties of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - lostWords: The words of its lines that could not be read.
  ///   - bag: Gets what is wrong with it.
  mutating func resolve(
    _ block: ConfigurationDeclaration, lostWords: Set<String>, into bag: inout DiagnosticBag
  ) -> Generator {
    var properties: [String: Generator.Value] = [:]
    var spans: [String: SourceSpan] = [:]
    let isOurs = block.property(named: "provider")?.value.map(Self.isOurs) ?? false
    for property in block.properties {
      guard let value = property.value else {
        reader.bag.error(
          .missingValue, "The property `\(property.name.text)` is missing a value.",
          at: property.span, help: "Write `\(property.name.text) = …` or remove the line.")
        continue
      }
      spans[property.name.text] = property.span
      properties[property.name.text] = self.value(value, of: property.name, isOurs: isOurs)
    }
    if block.property(named: "provider") == nil, !lostWords.contains("provider") {
      reportMissingProvider(block)
    }
    bag.append(reader.bag)
    return Generator(name: block.name.text, properties: properties, span: block.span, spans: spans)
  }

  private static func isOurs(_ provider: Expression) -> Bool {
    if case .string(let text, _) = provider { text.hasPrefix("schemagen") } else { false }
  }

  private mutating func value(
    _ value: Expression, of name: Name, isOurs: Bool
  ) -> Generator.Value? {
    switch name.text {
    case "provider", "output": return text(value, acceptsVariable: true).map { .string($0) }
    case "engineType": return text(value, acceptsVariable: false).map { .string($0) }
    case "binaryTargets", "previewFeatures":
      let acceptsVariable = name.text == "binaryTargets"
      return .list(
        reader.list(value).compactMap { text($0, acceptsVariable: acceptsVariable) })
    default:
      guard case .array(let values, _) = value else {
        return word(value, isOurs: isOurs).map { .string($0) }
      }
      return .list(values.compactMap { word($0, isOurs: isOurs) })
    }
  }

  /// A value of a property that only its own generator knows, which can have any form.
  private mutating func word(_ value: Expression, isOurs: Bool) -> String? {
    switch value {
    case .string(let text, _), .number(let text, _), .constant(let text, _): text
    case .function(let name, _, _) where isOurs || name.text == "env":
      text(value, acceptsVariable: true)
    case .array, .object: isOurs ? reader.string(value)?.text : nil
    case .function: nil
    }
  }

  /// A string, or the name of an environment variable that other tools look up.
  private mutating func text(_ value: Expression, acceptsVariable: Bool) -> String? {
    if acceptsVariable, case .function(let function, let arguments, _) = value,
      function.text == "env"
    {
      return reader.variable(value, arguments).map { "env(\($0.text))" }
    }
    return reader.string(value)?.text
  }

  private mutating func reportMissingProvider(_ block: ConfigurationDeclaration) {
    let name = block.misspeltProvider
    let misspelt = name.map { Misspelling($0, meant: "provider") }
    reader.bag.error(
      .missingProperty, "The generator `\(block.name.text)` has no `provider`.",
      at: name?.span ?? block.span.start(of: block.name),
      help: misspelt?.help ?? "Add `provider = \"schemagen\"`.", fix: misspelt?.fix)
  }
}
