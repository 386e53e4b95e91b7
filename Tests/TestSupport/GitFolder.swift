/// A git repository in a project's folder.
package struct GitFolder {
  /// A command that failed.
  struct Failure: Error {
    let words: [String]
  }

  private let path: String

  /// Whether git is installed.
  package static var isAvailable: Bool {
    (try? SpawnedProcess(["/usr/bin/env", "git", "--version"], output: "/dev/null").wait()) ?? false
  }

  /// Makes an empty repository with the branch `main`.
  package init(_ path: String) throws {
    self.path = path
    try run("init", "-q", "-b", "main")
  }

  /// Commits all files, those with conflict marks too.
  package func commit(_ message: String) throws {
    try run("add", "-A")
    try run("commit", "-q", "-m", message)
  }

  /// Merges a branch; conflicts are left to be committed.
  package func merge(_ branch: String) throws {
    _ = try start("merge", "-q", "--no-commit", branch).wait()
  }

  /// Runs a command that must succeed.
  package func run(_ words: String...) throws {
    if try !start(words).wait() { throw Failure(words: words) }
  }

  private func start(_ words: String...) throws -> SpawnedProcess { try start(words) }

  private func start(_ words: [String]) throws -> SpawnedProcess {
    let settings = ["-c", "user.name=suite", "-c", "user.email=suite@example.org"]
    return try SpawnedProcess(
      ["/usr/bin/env", "git", "-C", path] + settings + words, output: "/dev/null")
  }
}
