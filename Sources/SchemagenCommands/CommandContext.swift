import ProjectFiles

/// What a command gets from its process; tests replace it with their own.
package struct CommandContext: Sendable {
  /// The environment variables.
  package var environment: [String: String]
  /// The absolute path of the folder that relative paths start at.
  package var workingDirectory: String
  package var console: Console
  /// The seconds since 1970, for the ids of migrations.
  package var now: @Sendable () -> Double

  package init(
    environment: [String: String], workingDirectory: String, console: Console,
    now: @escaping @Sendable () -> Double
  ) {
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.console = console
    self.now = now
  }

  /// The absolute path of a path that may be relative.
  func absolute(_ path: String) -> String {
    FilePath.normalized(FilePath.join(workingDirectory, path))
  }

  /// A path as messages show it: relative, where that is shorter.
  func displayPath(_ path: String) -> String {
    FilePath.shown(path, from: workingDirectory)
  }
}
