import Foundation
import TestSupport

/// A git repository in a project's folder.
struct GitFolder {
  private let path: String

  /// Whether git is installed.
  static var isAvailable: Bool {
    (try? SpawnedProcess(["/usr/bin/env", "git", "--version"], output: "/dev/null").wait()) ?? false
  }

  /// Makes an empty repository with the branch `main`.
  init(_ path: String) throws {
    self.path = path
    try run("init", "-q", "-b", "main")
  }

  /// Commits all files, those with conflict marks too.
  func commit(_ message: String) throws {
    try run("add", "-A")
    try run("commit", "-q", "-m", message)
  }

  /// Merges a branch; conflicts are left to be committed.
  func merge(_ branch: String) throws {
    _ = try start("merge", "-q", "--no-commit", branch).wait()
  }

  /// Runs a command that must succeed.
  func run(_ words: String...) throws {
    let child = try start(words)
    try require(child.wait(), "git \(words.joined(separator: " ")) failed")
  }

  private func start(_ words: String...) throws -> SpawnedProcess { try start(words) }

  private func start(_ words: [String]) throws -> SpawnedProcess {
    let settings = ["-c", "user.name=suite", "-c", "user.email=suite@example.org"]
    return try SpawnedProcess(
      ["/usr/bin/env", "git", "-C", path] + settings + words, output: "/dev/null")
  }
}
