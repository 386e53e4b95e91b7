import DatabaseSchema
import DatabaseTypes
import ProjectFiles
import SchemaModel

/// Finds the URL of the database that a command uses.
///
/// `--url` comes first, then the datasource's `directUrl` (which is meant for migrations) and `url`,
/// then `DATABASE_URL`. Variables are looked up in the environment, then in `.env`.
struct DatabaseURLResolver {
  let context: CommandContext
  /// The folder of the schema, which paths are relative to and which may contain an `.env` file.
  let schemaFolder: String

  /// Resolves the URL for a command.
  ///
  /// - Parameters:
  ///   - option: The value of `--url`.
  ///   - datasource: The schema's datasource.
  /// - Throws: A failure if a variable is missing, or the URL is not valid.
  func resolve(_ option: String?, datasource: Datasource?) throws -> DatabaseURL {
    let (text, origin) = try text(option, datasource: datasource)
    guard let url = DatabaseURL(text, relativeTo: schemaFolder, in: context) else {
      throw unknownScheme(text, origin)
    }
    if let datasource { try check(url, against: datasource, origin) }
    return url
  }

  private func text(
    _ option: String?, datasource: Datasource?
  ) throws -> (text: String, origin: String) {
    if let option { return (option, "--url") }
    if let direct = datasource?.directURL, let found = try value(of: direct) { return found }
    let url = datasource?.url ?? .environment("DATABASE_URL")
    if let found = try value(of: url) { return found }
    guard case .environment(let name) = url else { return ("", "the datasource") }
    throw CommandFailure(
      "There is no database URL: \(name) is set neither in the environment nor in .env.",
      help: "Set \(name), for example in .env, or pass --url URL.")
  }

  private func value(of source: Datasource.URLSource) throws -> (text: String, origin: String)? {
    switch source {
    case .literal(let text): (text, "the datasource")
    case .environment(let name): try variable(name).map { ($0, name) }
    }
  }

  private func variable(_ name: String) throws -> String? {
    if let value = context.environment[name], !value.isEmpty { return value }
    for folder in [context.workingDirectory, schemaFolder] {
      let path = FilePath.join(folder, ".env")
      guard FileSystem.kind(of: path) == .file else { continue }
      let bytes = try FileContents.read(path, as: context.displayPath(path))
      let file = DotEnv(String(decoding: bytes, as: UTF8.self), environment: context.environment)
      if let value = file.values[name], !value.isEmpty { return value }
    }
    return nil
  }

  private func unknownScheme(_ text: String, _ origin: String) -> CommandFailure {
    let scheme = text.prefix { $0 != ":" }
    let help = "Use a URL such as postgres://user:password@host:5432/database or file:./app.db."
    guard text.contains(":"), scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "+") }) else {
      return CommandFailure("The URL from \(origin) does not start with a scheme.", help: help)
    }
    return CommandFailure(
      "The URL from \(origin) starts with \(scheme):, which schemagen does not support.", help: help
    )
  }

  private func check(
    _ url: DatabaseURL, against datasource: Datasource, _ origin: String
  ) throws {
    let dialects = datasource.providers.compactMap(\.dialect)
    guard let first = dialects.first, !dialects.contains(url.dialect) else { return }
    throw CommandFailure(
      "The schema is for \(first.provider.title), but the URL from \(origin) is for "
        + "\(url.dialect.provider.title).",
      help: "Use a URL of the right database, or change the datasource's provider.")
  }
}
