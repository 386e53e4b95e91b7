import ProjectFiles

/// The world as a command sees it; tests put their own in its place.
package struct CommandContext: Sendable {
  /// The environment's variables.
  package var environment: [String: String]
  /// The absolute path of the folder that relative paths start at.
  package var workingDirectory: String
  package var console: Console
  /// The seconds since 1970, for the ids of migrations.
  package var now: @Sendable () -> Double

  /// Makes a world from its parts.
  package init(
    environment: [String: String], workingDirectory: String, console: Console,
    now: @escaping @Sendable () -> Double
  ) {
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.console = console
    self.now = now
  }

  /// A path as an absolute one.
  func absolute(_ path: String) -> String {
    FilePath.normalized(FilePath.join(workingDirectory, path))
  }

  /// A path as messages show it.
  func shown(_ path: String) -> String {
    FilePath.shown(path, from: workingDirectory)
  }
}
