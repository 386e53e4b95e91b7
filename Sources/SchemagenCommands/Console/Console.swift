import SchemaDiagnostics

/// The console of a command: results go to standard output, everything else to standard error.
package struct Console: Sendable {
  /// Where results go.
  let output: any TextSink
  /// Where everything else goes.
  let errors: any TextSink
  let input: any LineSource
  /// Whether questions may be asked.
  private(set) var isInteractive: Bool
  private(set) var colorsErrors: Bool
  private(set) var isQuiet = false
  /// What each line on standard error starts with, where several things are done at the same time.
  private var prefix = ""

  /// Connects a console to its streams; on terminals it can ask questions and use colour.
  ///
  /// - Parameters:
  ///   - output: Where results go.
  ///   - errors: Where diagnostics, questions and progress go.
  ///   - input: Where answers come from.
  ///   - environment: The environment, for `NO_COLOR` and `TERM`.
  package init(
    output: any TextSink, errors: any TextSink, input: any LineSource,
    environment: [String: String]
  ) {
    self.output = output
    self.errors = errors
    self.input = input
    isInteractive = input.isTerminal && errors.isTerminal
    // https://no-color.org: any non-empty value counts.
    let wantsColor = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    colorsErrors = wantsColor && errors.isTerminal
  }

  /// The console with the common options of a command line applied.
  func configured(by arguments: ParsedArguments) -> Console {
    var console = self
    console.isQuiet = arguments.has(.quiet)
    if arguments.has(.noInput) { console.isInteractive = false }
    switch arguments.value(.color) {
    case "always": console.colorsErrors = true
    case "never": console.colorsErrors = false
    default: break
    }
    return console
  }

  /// The console with a name in front of each line on standard error.
  ///
  /// A message is written at once, so that those of others do not come between its lines.
  func prefixed(_ name: String) -> Console {
    var console = self
    console.prefix += TerminalText.message(name) + ": "
    return console
  }

  /// Prints the result of the command; a newline is added.
  func result(_ text: String) {
    document(text + "\n")
  }

  /// Prints a result that people read; a newline is added.
  func text(_ text: String) {
    output.write(TerminalText.message(text) + "\n")
  }

  /// Prints a document: as it is for a file or another program, and safely on a terminal.
  func document(_ text: String) {
    output.write(output.isTerminal ? TerminalText.message(text) : text)
  }

  /// Prints a line about what was done, unless the console is quiet; a newline is added.
  func report(_ text: String = "") {
    if !isQuiet { self.text(text) }
  }

  /// Passes what has been printed on, so that it is seen before something that takes long.
  func flush() {
    try? output.flush()
  }

  /// Prints a remark on standard error, unless the console is quiet; a newline is added.
  func note(_ text: String) {
    if !isQuiet { remark(text) }
  }

  /// Prints a part of a message on standard error; a newline is added.
  func remark(_ text: String) {
    errors.write(prefixed(lines: TerminalText.message(text) + "\n"))
  }

  /// Whether ``progress(_:)`` is seen: on a terminal where control sequences are wanted, and nothing else
  /// is done at the same time.
  var showsProgress: Bool { errors.isTerminal && colorsErrors && !isQuiet && prefix.isEmpty }

  /// Shows a line in place of the last such line, on a terminal.
  func progress(_ text: String) {
    errors.write("\r\u{1B}[K" + TerminalText.message(text))
  }

  /// Takes away the line that ``progress(_:)`` has shown.
  func clearProgress() {
    errors.write("\r\u{1B}[K")
  }

  /// Prints a warning, with help lines.
  func warn(_ text: String, help: [String] = []) {
    errors.write(prefixed(lines: message("warning:", .yellow, text, help: help)))
  }

  /// Prints an error, with its place and help lines.
  func fail(_ text: String, place: String? = nil, help: [String] = []) {
    let place = place.map { TerminalText.message($0) + ": " } ?? ""
    errors.write(prefixed(lines: place + message("error:", .red, text, help: help)))
  }

  /// Asks a question on standard error and waits for a line; `nil` at the end of the input.
  func ask(_ question: String) -> String? {
    errors.write(TerminalText.message(question))
    try? errors.flush()
    return input.readLine()
  }

  private func message(
    _ label: String, _ style: TextStyle, _ text: String, help: [String]
  ) -> String {
    let label = colorsErrors ? Self.colored(label, style) : label
    let help = help.map { line in
      (colorsErrors ? Self.colored("help:", .green) : "help:") + " " + TerminalText.message(line)
    }
    return ([label + " " + TerminalText.message(text)] + help).joined(separator: "\n") + "\n"
  }

  /// A message that ends in a newline, with the prefix in front of its lines.
  private func prefixed(lines text: String) -> String {
    if prefix.isEmpty { return text }
    return text.split(separator: "\n").map { prefix + $0 + "\n" }.joined()
  }

  private static func colored(_ text: String, _ style: TextStyle) -> String {
    "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
