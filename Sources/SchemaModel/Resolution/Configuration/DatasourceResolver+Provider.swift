import SchemaDiagnostics
import SchemaSyntax

extension DatasourceResolver {
  /// Reads `provider`, a name or a list of names.
  mutating func readProviders() -> [Provider] {
    guard let property = block.property(named: "provider"), let value = property.value else {
      reader.bag.error(
        .missingProperty, "The datasource `\(block.name.text)` has no `provider`.",
        at: block.span.start(of: block.name),
        help: "Add `provider = \"postgresql\"` or `provider = \"sqlite\"`.")
      return []
    }
    if case .array(let values, _) = value, values.isEmpty {
      reader.bag.error(
        .missingProperty, "The list of providers is empty.", at: value.span,
        help: "Write `provider = [\"postgresql\", \"sqlite\"]`, or one of the two.")
      return []
    }
    var providers: [Provider] = []
    for element in reader.list(value) {
      guard let name = reader.string(element), let provider = provider(name) else { continue }
      if providers.contains(provider) {
        reader.bag.error(
          .duplicateListEntry, "The provider `\(name.text)` is in the list twice.", at: name.span,
          help: "Remove one of the two.")
      } else {
        providers.append(provider)
      }
    }
    reportMixedWithCockroachDB(providers, value)
    return providers
  }

  private mutating func provider(_ name: Name) -> Provider? {
    if let provider = Provider(schemaName: name.text) { return provider }
    let known = Provider.allCases.map(\.rawValue)
    let meant = Suggestion.closest(to: name.text, in: known)
    reader.bag.error(
      .unknownProvider, "There is no provider `\(name.text)`.", at: name.span,
      help: meant.map { "Did you mean `\"\($0)\"`?" }
        ?? "Use \(known.map { "`\"\($0)\"`" }.joined(separator: ", ")).")
    return nil
  }

  private mutating func reportMixedWithCockroachDB(_ providers: [Provider], _ value: Expression) {
    guard providers.count > 1, providers.contains(.cockroachdb) else { return }
    reader.bag.error(
      .unknownProvider, "CockroachDB cannot share a schema with another database.",
      at: value.span, help: "Only `[\"postgresql\", \"sqlite\"]` can be given together.")
  }
}
