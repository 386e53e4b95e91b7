import DatabaseTypes
import DialectTypes
import SchemaDiagnostics
import SchemaSyntax

/// Understands the `datasource` block.
struct DatasourceResolver {
  let block: ConfigurationDeclaration
  var reader = ValueReader()
  /// Properties that could not be read, and the words of lines that could not.
  private(set) var unread: Set<String>
  private var shadowURL: (url: Datasource.URLSource, span: SourceSpan)?

  init(_ block: ConfigurationDeclaration, lostWords: Set<String>) {
    self.block = block
    unread = lostWords
  }

  private static let listed = [
    "provider", "url", "directUrl", "shadowDatabaseUrl", "relationMode", "schemas", "extensions",
    "comments", "seed",
  ]

  /// All that a datasource can set.
  static let properties = Set(listed)

  /// Reads all properties.
  ///
  /// - Parameter bag: Gets what is wrong with them.
  /// - Returns: The datasource, with what could be read.
  mutating func resolve(into bag: inout DiagnosticBag) -> DatasourceDraft {
    let providers = readProviders()
    if providers.isEmpty || reader.bag.hasErrors { unread.insert("provider") }
    var draft = DatasourceDraft(
      datasource: Datasource(name: block.name.text, providers: providers, span: block.span),
      declaration: block)
    for property in block.properties where property.name.text != "provider" {
      let errors = reader.bag.errorCount
      read(property, into: &draft)
      if reader.bag.errorCount > errors { unread.insert(property.name.text) }
    }
    shadowDatabaseIsAnother(draft.datasource)
    bag.append(reader.bag)
    draft.unread = unread
    return draft
  }

  private mutating func read(
    _ property: ConfigurationDeclaration.Property, into draft: inout DatasourceDraft
  ) {
    guard let value = property.value else { return reportMissingValue(property) }
    switch property.name.text {
    case "url": draft.datasource.url = urlSource(value)
    case "directUrl": draft.datasource.directURL = urlSource(value)
    case "shadowDatabaseUrl": shadowURL = urlSource(value).map { ($0, value.span) }
    case "relationMode", "referentialIntegrity": readRelationMode(property, value, into: &draft)
    case "schemas": readSchemas(value, into: &draft)
    case "extensions" where draft.datasource.providers.contains(where: \.capabilities.hasExtensions):
      draft.datasource.extensions = reader.list(value).compactMap { readExtension($0) }
    case "seed": draft.datasource.seed = reader.string(value)?.text
    case "comments": draft.datasource.writesComments = reader.boolean(value) ?? false
    default: reportUnknown(property, draft.datasource.providers)
    }
  }

  /// A shadow database is wiped, so it cannot be the database itself.
  private mutating func shadowDatabaseIsAnother(_ datasource: Datasource) {
    // An empty URL is not one: it is set in another place.
    guard let shadowURL, shadowURL.url != .literal("") else { return }
    for (name, url) in [("url", datasource.url), ("directUrl", datasource.directURL)]
    where url == shadowURL.url {
      reader.bag.error(
        .duplicateListEntry, "`shadowDatabaseUrl` is the same as `\(name)`.",
        at: block.property(named: name)?.value?.span ?? shadowURL.span,
        notes: [Diagnostic.Note("the shadow database", at: shadowURL.span)],
        help: "Remove `shadowDatabaseUrl`: schemagen needs no shadow database.")
    }
  }

  private mutating func urlSource(_ value: Expression) -> Datasource.URLSource? {
    guard case .function(let name, let arguments, _) = value, name.text == "env" else {
      return reader.string(value).map { .literal($0.text) }
    }
    return reader.variable(value, arguments).map { .environment($0.text) }
  }

  private mutating func readRelationMode(
    _ property: ConfigurationDeclaration.Property, _ value: Expression,
    into draft: inout DatasourceDraft
  ) {
    if property.name.text == "referentialIntegrity" { reportDeprecated(property) }
    guard let word = reader.string(value) else { return }
    guard let mode = Datasource.RelationMode(rawValue: word.text) else {
      let misspelling = Misspelling(
        quoted: word, known: ["foreignKeys", "prisma"],
        otherwise: "Use `\"foreignKeys\"` or `\"prisma\"`.")
      return reader.bag.error(
        .wrongValue, "There is no relation mode `\(word.text)`.", at: word.span,
        help: misspelling.help, fix: misspelling.fix)
    }
    draft.datasource.relationMode = mode
  }

  private mutating func reportDeprecated(_ property: ConfigurationDeclaration.Property) {
    if let newer = block.property(named: "relationMode") {
      return reader.bag.error(
        .duplicateProperty,
        "`referentialIntegrity` is the old name of `relationMode`; both are set.",
        at: property.name.span,
        notes: [Diagnostic.Note("`relationMode` is set here", at: newer.name.span)],
        help: "Remove `referentialIntegrity`.")
    }
    reader.bag.warning(
      .deprecatedProperty, "`referentialIntegrity` is the old name of `relationMode`.",
      at: property.name.span, help: "Rename it to `relationMode`.",
      fix: Fix(
        "Rename the property", [Fix.Edit(property.name.span, with: "relationMode")]))
  }

  private mutating func readSchemas(_ value: Expression, into draft: inout DatasourceDraft) {
    draft.schemasSpan = value.span
    let elements = reader.list(value)
    if elements.isEmpty {
      reader.bag.error(
        .emptyName, "The list of `schemas` is empty.", at: value.span,
        help: "Name at least one, such as `[\"public\"]`, or remove the line.")
    }
    var seen: [String: SourceSpan] = [:]
    for element in elements {
      guard let name = reader.string(element) else { continue }
      if let first = seen.updateValue(name.span, forKey: name.text) {
        reader.bag.error(
          .duplicateListEntry, "The schema `\(name.text)` is listed twice.", at: name.span,
          notes: [Diagnostic.Note("first named here", at: first)], help: "Remove one of the two.")
      } else {
        draft.datasource.schemas.append(name.text)
      }
    }
  }

  /// Reports a property without a value after its `=`.
  mutating func reportMissingValue(_ property: ConfigurationDeclaration.Property) {
    reader.bag.error(
      .missingValue, "The property `\(property.name.text)` is missing a value.",
      at: property.span, help: "Write `\(property.name.text) = …` or remove the line.")
  }

  private mutating func reportUnknown(
    _ property: ConfigurationDeclaration.Property, _ providers: [Provider]
  ) {
    if property.name.text == "extensions", !providers.isEmpty {
      return reader.bag.error(
        .unknownProperty,
        "`extensions` only works on PostgreSQL; the provider is \(providers.title).",
        at: property.span, help: "Remove the line.")
    }
    let misspelling = Misspelling(
      property.name, known: Self.listed,
      otherwise: Misspelling.list("Its properties are", Self.listed))
    if let meant = misspelling.meant { unread.insert(meant) }
    reader.bag.error(
      .unknownProperty, "A datasource has no property `\(property.name.text)`.",
      at: property.name.span, help: misspelling.help, fix: misspelling.fix)
  }
}
