import Foundation

/// Where an application finds the URL of its database: in its environment, else in an `.env` file.
struct ConnectionEnvironment {
  /// The variables of the process.
  let variables: [String: String]
  /// The working directory.
  let folder: String

  /// The environment of this process.
  static var current: ConnectionEnvironment {
    ConnectionEnvironment(
      variables: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath)
  }

  /// The URL that a variable has; a relative path of a SQLite file in `.env` starts at its folder.
  ///
  /// - Throws: ``DatabaseError`` when the variable is not set.
  func url(named name: String) throws -> String {
    if let value = variables[name], !value.isEmpty { return value }
    for folder in folders {
      guard let text = try? String(contentsOfFile: folder + "/.env", encoding: .utf8) else {
        continue
      }
      let file = EnvironmentFile(text, environment: variables)
      if let problem = file.problem(with: name) {
        throw DatabaseError(
          .invalidURL, "\(folder)/.env:\(problem.line): \(problem.message)",
          help: "write \(name)=\"file:./app.db\" or a postgres:// URL in one line")
      }
      if let value = file.values[name], !value.isEmpty { return Self.absolute(value, from: folder) }
    }
    throw DatabaseError(
      .invalidURL, "\(name) is set neither in the environment nor in \(folder)/.env",
      help: "write \(name)=\"file:./app.db\" or a postgres:// URL into .env, or set the variable")
  }

  /// The folders of which an `.env` file counts, as for the command line tool.
  private var folders: [String] { [folder, folder + "/schema"] }

  /// The URL of a SQLite file with an absolute path; any other URL as it is.
  private static func absolute(_ url: String, from folder: String) -> String {
    let scheme = url.prefix { $0 != ":" }
    guard ["sqlite", "file"].contains(scheme.lowercased()) else { return url }
    let rest = url.dropFirst(scheme.count + 1)
    let written = rest.prefix { $0 != "?" }
    let path = written.hasPrefix("//") ? written.dropFirst(2) : written
    guard !path.isEmpty, !path.hasPrefix("/"), !path.hasPrefix(":memory:") else { return url }
    let whole = URL(fileURLWithPath: "\(folder)/\(path)").standardizedFileURL.path
    return "\(scheme):\(whole)\(rest.dropFirst(written.count))"
  }
}
