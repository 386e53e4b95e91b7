/// How a command ended, as the shell sees it.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// An invalid schema, a failed migration, findings.
  case failed = 1
  /// Differences were found, and asked about with `--exit-code`.
  case different = 2
  /// Somebody has to decide something first.
  case needsDecision = 3
  /// The command line makes no sense; `EX_USAGE` of `sysexits.h`.
  case usage = 64
  /// Ctrl-C, as shells report it.
  case interrupted = 130
}
