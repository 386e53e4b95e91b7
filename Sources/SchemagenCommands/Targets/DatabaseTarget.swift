import ProjectFiles
import SchemaDiagnostics
import SchemagenRuntime

/// One of the databases of a command.
struct DatabaseTarget: Sendable {
  /// What messages call it, other than all other databases of the command.
  var name: String
  let url: DatabaseURL
  /// Where its URL is written, such as `tenants.txt:3`.
  let origin: String
  /// Why it cannot be worked on; nil where that is not known yet.
  var failure: CommandFailure?

  /// A database schema, or a database of a list.
  ///
  /// - Parameters:
  ///   - url: The URL, whose schema is a part of the name.
  ///   - origin: Where it is written.
  ///   - isOnlySchema: Whether the schema alone tells it from the others.
  init(_ url: DatabaseURL, from origin: String, isOnlySchema: Bool = false) {
    self.url = url
    self.origin = origin
    name = isOnlySchema ? url.schema ?? url.displayName : url.displayName
  }

  /// The URL without its password.
  var maskedURL: String { Secrets.masked(word: url.url) }

  /// What is the same for two URLs of the same database, as far as their texts tell: another user or
  /// another parameter leads to the same tables.
  var identity: String {
    if let file = url.file { return FileSystem.resolved(file) }
    var parameters = URLParameters(of: url.url)
    let places = ["host", "hostaddr", "port", "dbname", "service"].map {
      parameters.take($0).map { "\($0) " } ?? ""
    }
    let place = url.databaseName.replacing(":5432", with: "")
    // A URL without a schema leads to `public`, unless the role has another search path.
    return ([place, url.schema ?? "public"] + places).joined(separator: "\n")
  }
}
