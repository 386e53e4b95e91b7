import SchemaDiagnostics

/// How diagnostics are written: for people on standard error, for machines on standard output.
enum DiagnosticFormat: String, CaseIterable {
  /// With excerpts, and colour where the terminal has it.
  case text
  /// The same without colour and hints, whatever standard error is.
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
        name, of: Self.option, known: Self.allCases.map(\.rawValue), command: arguments.command)
    }
    guard !arguments.has(.json) || format == .json else {
      throw .other("`--json` means `--format json`, not \(name).", command: arguments.command)
    }
    self = format
  }
}
