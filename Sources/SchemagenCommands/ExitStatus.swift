/// The exit status of the process.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// An invalid schema, a failed migration, findings.
  case failed = 1
  /// There are differences, and `--exit-code` is given.
  case different = 2
  /// The user must answer a question first.
  case needsDecision = 3
  /// The command line is not valid; `EX_USAGE` of `sysexits.h`.
  case usage = 64
  /// Ctrl-C, as shells report it.
  case interrupted = 130
}
