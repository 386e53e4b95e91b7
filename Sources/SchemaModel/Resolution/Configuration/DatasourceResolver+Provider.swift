import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension DatasourceResolver {
  /// Reads `provider`, a name or a list of names.
  mutating func readProviders() -> [Provider] {
    guard let property = block.property(named: "provider") else {
      // A misspelt one is reported as an unknown property.
      if block.misspeltProvider == nil, !unread.contains("provider") {
        reader.bag.error(
          .missingProperty, "The datasource `\(block.name.text)` has no `provider`.",
          at: block.span.start(of: block.name),
          help: "Add `provider = \"postgresql\"` or `provider = \"sqlite\"`.")
      }
      return []
    }
    guard let value = property.value else {
      reportMissingValue(property)
      return []
    }
    if case .array(let values, _) = value, values.isEmpty {
      reader.bag.error(
        .missingProperty, "The list of providers is empty.", at: value.span,
        help: "Write `provider = [\"postgresql\", \"sqlite\"]`, or one of the two.")
      return []
    }
    var providers: [Provider] = []
    var places: [Provider: SourceSpan] = [:]
    for element in reader.list(value) {
      guard let name = reader.string(element), let provider = provider(name) else { continue }
      if let first = places[provider] {
        reader.bag.error(
          .duplicateListEntry, "The provider `\(name.text)` is listed twice.", at: name.span,
          notes: [Diagnostic.Note("first named here", at: first)], help: "Remove one of the two.")
      } else {
        providers.append(provider)
        places[provider] = name.span
      }
    }
    reportMixedWithCockroachDB(providers, value)
    return providers
  }

  private mutating func provider(_ name: Name) -> Provider? {
    if let provider = Provider(schemaName: name.text) { return provider }
    let known = Provider.allCases.map { "`\"\($0.rawValue)\"`" }.joined(separator: ", ")
    if let other = Self.otherProviders[name.text.lowercased()] {
      reader.bag.error(
        .unknownProvider, "schemagen does not support \(other).", at: name.span,
        help: "Use one of \(known).")
      return nil
    }
    let misspelling = Misspelling(
      quoted: name, known: Provider.allCases.map(\.rawValue), otherwise: "Use \(known).")
    reader.bag.error(
      .unknownProvider, "There is no provider `\(name.text)`.", at: name.span,
      help: misspelling.help, fix: misspelling.fix)
    return nil
  }

  /// The databases that Prisma has beyond these.
  private static let otherProviders = [
    "mysql": "MySQL", "mariadb": "MariaDB", "sqlserver": "SQL Server", "mongodb": "MongoDB",
  ]

  private mutating func reportMixedWithCockroachDB(_ providers: [Provider], _ value: Expression) {
    guard providers.count > 1, providers.contains(.cockroachdb) else { return }
    reader.bag.error(
      .unknownProvider, "CockroachDB cannot share a schema with another database.",
      at: value.span, help: "Only `[\"postgresql\", \"sqlite\"]` can be combined.")
  }
}
