import SchemaDiagnostics

/// How diagnostics are written: as text on standard error, or for machines on standard output.
enum DiagnosticFormat: String, CaseIterable {
  /// With excerpts, and with colour on a terminal.
  case text
  /// The same without colour and hints, even on a terminal.
  case plain
  /// A JSON document.
  case json
  /// Annotations of GitHub Actions.
  case github
  /// A SARIF log.
  case sarif

  static let option = Option(
    "format", .required(valueName: "FORMAT"),
    help: "text (default), plain, json, github or sarif")

  /// Reads `--format` and `--json`, which means `--format json`.
  ///
  /// - Throws: A usage error for a format that does not exist, or two different ones.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    guard let name = arguments.value(Self.option) else {
      self = arguments.has(.json) ? .json : .text
      return
    }
    guard let format = DiagnosticFormat(rawValue: name) else {
      throw .unknownValue(
        name, of: Self.option, accepted: Self.allCases.map(\.rawValue), command: arguments.command)
    }
    guard !arguments.has(.json) || format == .json else {
      throw .other(
        "--json means --format json; it cannot be combined with --format \(name).",
        command: arguments.command)
    }
    self = format
  }
}
