import SchemaDiagnostics

extension DiagnosticPage {
  /// All pages, in the order of their codes.
  package static let all: [DiagnosticPage] = families.flatMap { $0 }.sorted {
    $0.code.rawValue < $1.code.rawValue
  }

  /// The page of a code, in any case.
  ///
  /// - Parameter code: A code as it was typed, such as `S405` or `s405`.
  package static func page(for code: String) -> DiagnosticPage? {
    let wanted = code.uppercased()
    return all.first { $0.code.rawValue == wanted }
  }

  private static var families: [[DiagnosticPage]] {
    [
      textPages, blockPages, blockLinePages, fieldLinePages, valuePages, namePages, typePages,
      attributePages, keyPages, defaultPages, propertyPages, relationSidePages, manyToManyPages,
      relationColumnPages, relationKeyPages, referentialActionPages, nativeTypePages, indexPages,
      databaseNamePages, databaseSchemaPages, sqlPages, generationPages,
    ]
  }
}
