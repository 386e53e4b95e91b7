import SchemaDiagnostics

extension DiagnosticPage {
  /// All pages, in the order of their codes.
  static let all: [DiagnosticPage] = families.flatMap { $0 }.sorted {
    $0.code.rawValue < $1.code.rawValue
  }

  /// The page of a code, however its letter is written.
  ///
  /// - Parameter code: A code as somebody typed it.
  static func page(for code: String) -> DiagnosticPage? {
    let wanted = code.uppercased()
    return all.first { $0.code.rawValue == wanted }
  }

  private static var families: [[DiagnosticPage]] {
    [
      textPages, blockPages, blockLinePages, fieldPages, valuePages, namePages, typePages,
      attributePages, keyPages, defaultPages, propertyPages, relationSidePages, manyToManyPages,
      relationColumnPages, relationKeyPages, referentialActionPages, columnPages, indexPages,
      databaseNamePages, databaseSchemaPages, generationPages,
    ]
  }
}
