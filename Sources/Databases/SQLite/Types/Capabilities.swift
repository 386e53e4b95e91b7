package import DatabaseTypes

extension DatabaseCapabilities {
  /// What SQLite can do. <https://www.sqlite.org/limits.html> sets no limit to names; 10,000 bytes
  /// is Prisma's.
  package static let sqlite: DatabaseCapabilities = {
    var capabilities = DatabaseCapabilities()
    capabilities.identifierLimit = 10_000
    capabilities.nameScope = .indexesOnly
    capabilities.ignoresCase = true
    capabilities.triggersShareNames = true
    // <https://www.sqlite.org/quirks.html#double_quoted_string_literals_are_accepted>
    capabilities.readsUnknownNamesAsText = true
    // <https://www.sqlite.org/lang_createtable.html>
    capabilities.reservedPrefix = "sqlite_"
    capabilities.hasDecimal = true
    // A real number keeps 15 digits: https://www.sqlite.org/floatingpoint.html
    capabilities.refusesValuesOfTypes = true
    capabilities.ignoresForeignNativeTypes = true
    capabilities.allowsGeneratedPrimaryKeys = false
    capabilities.referencesInAnyOrder = true
    capabilities.emulatedActions = [.cascade, .restrict, .setNull]
    capabilities.numbersIntegerKeys = true
    return capabilities
  }()
}
