import Foundation

/// Starts programs that may leave a server running behind them.
///
/// `Foundation.Process` on Linux waits for a socket to close that all descendants of its child
/// inherit, so that it never sees `pg_ctl start` end.
package struct SpawnedProcess: Sendable {
  package let id: Int32

  /// Starts a program with its output going to a file, and no input.
  ///
  /// - Parameters:
  ///   - command: The path of the program, and its arguments.
  ///   - output: The file, which is made or emptied.
  ///   - errors: The file of the standard error; that of the output by default.
  ///   - additions: What the environment has besides that of this process.
  /// - Throws: ``PostgresClusterError`` when it cannot be started.
  package init(
    _ command: [String], output: String, errors: String? = nil,
    adding additions: [String: String] = [:]
  ) throws {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if let errors {
      posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    Self.closeInherited(&actions)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let variables = ProcessInfo.processInfo.environment.merging(additions) { $1 }
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") }
    environment.append(nil)
    defer { for variable in environment { free(variable) } }
    let status = posix_spawn(&id, command[0], &actions, nil, arguments, environment)
    guard status == 0 else {
      throw PostgresClusterError(message: "\(command[0]) cannot be started (\(status))")
    }
    self.id = id
  }

  #if canImport(Darwin)
    private static func closeInherited(_ actions: inout posix_spawn_file_actions_t?) {}
  #else
    /// Keeps a program from the sockets of a `Foundation.Process` that is being started, which would
    /// wait for this one to close them. The module of the C library does not declare the function:
    /// <https://man7.org/linux/man-pages/man3/posix_spawn_file_actions_addclosefrom_np.3.html>.
    private static func closeInherited(_ actions: inout posix_spawn_file_actions_t) {
      typealias Function =
        @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
      guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else { return }
      _ = unsafeBitCast(symbol, to: Function.self)(&actions, 3)
    }
  #endif

  /// Waits for the program to end.
  ///
  /// - Returns: Whether it succeeded.
  package func wait() -> Bool {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  /// Looks whether the program has ended; not to be called again when it has.
  ///
  /// - Returns: Its exit status, 128 more than the signal that ended it, or nil while it runs.
  package func ended() -> Int32? {
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
