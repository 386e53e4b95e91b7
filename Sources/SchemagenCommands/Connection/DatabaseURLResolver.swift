import DatabaseSchema
import DatabaseTypes
import ProjectFiles
import SchemaModel
import SchemagenRuntime

/// Finds the URL of the database that a command uses.
///
/// `--url` comes first, then the datasource's `directUrl` (which is meant for migrations) and `url`,
/// then `DATABASE_URL`. Variables are looked up in the environment, then in `.env`.
///
/// The path of a SQLite file starts where it is written: in a schema at the schema's folder, in
/// `.env` at the folder of that file, on the command line and in the environment at the working
/// directory. An app that reads the same `.env` opens the same file.
struct DatabaseURLResolver {
  let context: CommandContext
  /// The folder of the schema, which may contain an `.env` file.
  let schemaFolder: String

  /// A URL as it is written somewhere.
  private struct Found {
    let text: String
    /// What messages call the place.
    let origin: String
    /// Where its relative path starts.
    let folder: String
    /// The file and the line where it is written, where that is not the command line.
    var place: String?
  }

  /// Resolves the URL for a command.
  ///
  /// - Parameters:
  ///   - option: The value of `--url`.
  ///   - datasource: The schema's datasource.
  /// - Throws: A failure if a variable is missing, or the URL is not valid.
  func resolve(_ option: String?, datasource: Datasource?) throws -> DatabaseURL {
    try url(of: try find(option, datasource: datasource), datasource)
  }

  private func url(of found: Found, _ datasource: Datasource?) throws -> DatabaseURL {
    guard let url = DatabaseURL(found.text, relativeTo: found.folder, in: context) else {
      var failure = unknownScheme(found)
      failure.place = found.place
      throw failure
    }
    if let datasource { try check(url, against: datasource, found.origin) }
    return url
  }

  /// Resolves a URL of a list.
  ///
  /// - Parameters:
  ///   - text: The URL.
  ///   - origin: What messages call the place where it is written.
  ///   - folder: Where a relative path starts.
  ///   - datasource: The schema's datasource.
  /// - Throws: A failure if the URL is not valid.
  func resolve(
    _ text: String, from origin: String, folder: String, datasource: Datasource
  ) throws -> DatabaseURL {
    try url(of: Found(text: text, origin: origin, folder: folder), datasource)
  }

  /// The value of a variable in the environment, or in `.env`; `nil` where neither has it.
  ///
  /// - Throws: A failure if `.env` cannot be read.
  func value(of variable: String) throws -> String? { try self.variable(variable)?.text }

  private func find(_ option: String?, datasource: Datasource?) throws -> Found {
    if let option {
      return Found(text: option, origin: "--url", folder: context.workingDirectory)
    }
    if let direct = datasource?.directURL, let found = try value(of: direct) { return found }
    let url = datasource?.url ?? .environment("DATABASE_URL")
    if let found = try value(of: url) { return found }
    guard case .environment(let name) = url else {
      return Found(text: "", origin: "the datasource", folder: schemaFolder)
    }
    throw CommandFailure(
      "There is no database URL: \(name) is set neither in the environment nor in .env.",
      help: "Set \(name), for example in .env, or pass --url URL.")
  }

  private func value(of source: Datasource.URLSource) throws -> Found? {
    switch source {
    case .literal(let text): Found(text: text, origin: "the datasource", folder: schemaFolder)
    case .environment(let name): try variable(name)
    }
  }

  private func variable(_ name: String) throws -> Found? {
    if let value = context.environment[name], !value.isEmpty {
      return Found(text: value, origin: name, folder: context.workingDirectory)
    }
    for folder in [context.workingDirectory, schemaFolder] {
      let path = FilePath.join(folder, ".env")
      guard FileSystem.kind(of: path) == .file else { continue }
      let shown = context.displayPath(path)
      let bytes = try FileContents.read(path, as: shown)
      let file = EnvironmentFile(
        String(decoding: bytes, as: UTF8.self), environment: context.environment)
      if let problem = file.problem(with: name) {
        var failure = CommandFailure(
          problem.message, help: "Write a variable in one line, such as \(name)=\"file:./app.db\".")
        failure.place = "\(shown):\(problem.line)"
        throw failure
      }
      if let value = file.values[name], !value.isEmpty {
        return Found(
          text: value, origin: "\(name) in \(shown)", folder: folder,
          place: file.lines[name].map { "\(shown):\($0)" })
      }
    }
    return nil
  }

  private func unknownScheme(_ found: Found) -> CommandFailure {
    let (text, origin) = (found.text, found.origin)
    let scheme = text.prefix { $0 != ":" }
    let help = "Use a URL such as postgres://user:PASSWORD@host:5432/database or file:./app.db."
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
