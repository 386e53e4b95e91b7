import SchemaDiagnostics
import SchemaSyntax

/// Understands a `generator` block; what it means is the generator's own affair.
struct GeneratorResolver {
  private var reader = ValueReader()

  /// Reads all properties of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - bag: Gets what is wrong with it.
  mutating func resolve(
    _ block: ConfigurationDeclaration, into bag: inout DiagnosticBag
  ) -> Generator {
    var properties: [String: Generator.Value] = [:]
    for property in block.properties {
      guard let value = property.value else {
        reader.bag.error(
          .missingValue, "The property `\(property.name.text)` is missing a value.",
          at: property.span, help: "Write `\(property.name.text) = …` or remove the line.")
        continue
      }
      properties[property.name.text] = self.value(value, of: property.name)
    }
    if block.property(named: "provider") == nil { reportMissingProvider(block) }
    bag.append(reader.bag)
    return Generator(name: block.name.text, properties: properties, span: block.span)
  }

  private mutating func value(_ value: Expression, of name: Name) -> Generator.Value? {
    if ["provider", "output", "engineType"].contains(name.text) {
      return text(value, acceptsVariable: name.text != "engineType").map { .string($0) }
    }
    let acceptsVariable = name.text != "previewFeatures"
    switch value {
    case .array(let values, _):
      return .list(values.compactMap { text($0, acceptsVariable: acceptsVariable) })
    case .number(let text, _), .constant(let text, _): return .string(text)
    case .string, .function, .object:
      return text(value, acceptsVariable: acceptsVariable).map { .string($0) }
    }
  }

  /// A string, or the name of an environment variable that other tools look up.
  private mutating func text(_ value: Expression, acceptsVariable: Bool) -> String? {
    if acceptsVariable, case .function(let function, let arguments, _) = value,
      function.text == "env", arguments.count == 1, let argument = arguments[0].value
    {
      return reader.string(argument).map { "env(\($0.text))" }
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
