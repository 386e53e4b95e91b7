/// The name of a function in an expression: with its schema, where one is written.
enum FunctionName {
  /// The schema in which extensions and people make functions, unless they choose another one.
  private static let home = "public."
  /// The schema of the server's own functions.
  private static let catalog = "pg_catalog."

  static func inPublic(_ name: String) -> String { home + name }

  static func inCatalog(_ name: String) -> String { catalog + name }

  /// The name without the schema `public`; `nil` for a name without that schema.
  static func withoutHome(_ name: String) -> String? {
    name.hasPrefix(home) ? String(name.dropFirst(home.count)) : nil
  }

  /// Whether a name that was written may be the function that the server shows under another name.
  ///
  /// A name without a schema is one of the server's own functions or one in `public`. Which of the
  /// server's own functions are known decides only what their arguments become.
  static func mayBe(_ written: String, shownAs shown: String) -> Bool {
    let plain = withoutHome(shown)
    if let plain, BuiltInFunctions.signatures[plain] != nil { return false }
    return written.utf8.elementsEqual((plain ?? inCatalog(shown)).utf8)
  }
}
