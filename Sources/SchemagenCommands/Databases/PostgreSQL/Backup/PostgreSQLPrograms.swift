import Foundation
import ProjectFiles

/// The programs of a PostgreSQL client: `pg_dump`, `pg_restore` and `psql` of one version, in one folder.
struct PostgreSQLPrograms: Sendable {
  let folder: String
  /// The major version.
  let version: Int

  var dump: String { folder + "/pg_dump" }
  var restore: String { folder + "/pg_restore" }
  var shell: String { folder + "/psql" }

  /// Finds the programs for a server: of its own version, else of the next newer one, which can read it
  /// and writes what it understands.
  ///
  /// - Parameters:
  ///   - server: The server's major version.
  ///   - newerThan: A version that was found to be too old.
  ///   - context: The environment, for `PATH`.
  /// - Throws: A failure that names the package to install.
  static func find(
    for server: Int, newerThan: Int = 0, in context: CommandContext
  ) async throws -> PostgreSQLPrograms {
    let found = await all(in: context)
    let fitting = found.filter { $0.version >= server && $0.version > newerThan }
    if let best = fitting.min(by: { $0.version < $1.version }) { return best }
    let wanted = max(server, newerThan + 1)
    let help =
      "Install postgresql-client-\(wanted) (Debian, Ubuntu; older releases have it from "
      + "apt.postgresql.org), postgresql (Fedora) or libpq (Homebrew)."
    guard let newest = found.map(\.version).max() else {
      throw CommandFailure(
        "pg_dump, pg_restore and psql were not found, neither on PATH nor where systems install them.",
        help: help)
    }
    throw CommandFailure(
      newerThan > 0
        ? "The backup was made by a newer pg_dump than the installed pg_restore \(newest) can read."
        : "The installed pg_dump \(newest) is too old for a server of version \(server).",
      help: help)
  }

  private static func all(in context: CommandContext) async -> [PostgreSQLPrograms] {
    var programs: [PostgreSQLPrograms] = []
    for folder in folders(context.environment["PATH"] ?? "") {
      let files = ["pg_dump", "pg_restore", "psql"].map { FilePath.join(folder, $0) }
      guard files.allSatisfy(FileManager.default.isExecutableFile),
        // Debian's wrapper looks for the versions where this does.
        FilePath.name(of: FileSystem.resolved(files[0])) != "pg_wrapper",
        let version = await version(of: files[0], in: context)
      else { continue }
      programs.append(PostgreSQLPrograms(folder: folder, version: version))
    }
    return programs
  }

  /// The folders of `PATH`, then those of Debian, Fedora and Homebrew.
  private static func folders(_ path: String) -> [String] {
    let versioned = [
      ("/usr/lib/postgresql", "/bin"), ("/opt/homebrew/opt", "/bin"), ("/usr/local/opt", "/bin"),
    ]
    let installed = versioned.flatMap { parent, child in
      ((try? FileSystem.names(in: parent)) ?? [])
        .filter { $0.first?.isNumber == true || $0.hasPrefix("postgresql") || $0 == "libpq" }
        .map { "\(parent)/\($0)\(child)" }
    }
    let fedora = ((try? FileSystem.names(in: "/usr")) ?? []).filter { $0.hasPrefix("pgsql-") }
      .map { "/usr/\($0)/bin" }
    return path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") } + installed
      + fedora
  }

  /// The major version that a program prints: `pg_dump (PostgreSQL) 15.4 (Debian 15.4-1)`.
  private static func version(of program: String, in context: CommandContext) async -> Int? {
    let child = try? ChildProcess(
      [program, "--version"], environment: context.environment, folder: context.workingDirectory,
      output: .captured, errors: .nowhere)
    guard let ending = await child?.end(), ending.isSuccess else { return nil }
    let words = ending.output.split(whereSeparator: \.isWhitespace)
    guard let mark = words.firstIndex(of: "(PostgreSQL)"), words.indices.contains(mark + 1) else {
      return nil
    }
    return Int(words[mark + 1].prefix { $0.isNumber })
  }
}
