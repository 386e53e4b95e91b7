import CanonicalJSON
import DiagnosticPages
import SchemaDiagnostics
import SchemagenMigrator

/// Prints the diagnostics of a schema in one of the formats.
struct DiagnosticReport {
  let sources: SourceSet
  let diagnostics: [Diagnostic]
  let context: CommandContext

  /// Prints them as text, and on a terminal with a hint for more help.
  func printText() {
    let renderer = DiagnosticRenderer(
      sources: sources, usesColor: context.console.colorsErrors)
    context.console.errors.write(renderer.render(diagnostics))
    if context.console.errors.isTerminal, let hint { context.console.note("\n" + hint) }
  }

  /// Prints them as text without colour and hints.
  func printPlainText() {
    context.console.errors.write(DiagnosticRenderer(sources: sources).render(diagnostics))
  }

  /// Prints them as annotations for GitHub Actions.
  func printAnnotations() {
    context.console.document(
      GitHubDiagnosticRenderer(sources: publishedSources).render(diagnostics))
  }

  /// Prints them as a SARIF log.
  func printLog() {
    let renderer = SARIFDiagnosticRenderer(
      sources: publishedSources, toolVersion: ToolVersion.current,
      rule: { DiagnosticPage.page(for: $0.rawValue)?.rule })
    context.console.result(renderer.document(for: diagnostics).text)
  }

  /// The list of diagnostics as `--json` shows it.
  var json: JSONNode { JSONDiagnosticRenderer(sources: sources).document(for: diagnostics) }

  /// One hint after all diagnostics; one for each would be noise.
  private var hint: String? {
    guard let code = (diagnostics.first { $0.severity == .error } ?? diagnostics.first)?.code,
      DiagnosticPage.page(for: code.rawValue) != nil
    else { return nil }
    let explain = "Run `schemagen explain \(code)` for details"
    let fixable = diagnostics.filter { $0.fix != nil }.count
    if fixable == 0 { return explain + "." }
    let count =
      fixable < diagnostics.count ? "\(fixable) of these" : fixable == 1 ? "it" : "all of these"
    return explain + ", or `schemagen validate --fix` to fix \(count)."
  }

  /// The files with the paths that code hosts know: from the root of the checkout, where
  /// <https://docs.github.com/en/actions/reference/workflows-and-actions/variables> names it.
  private var publishedSources: SourceSet {
    guard let root = context.environment["GITHUB_WORKSPACE"], root.hasPrefix("/") else {
      return sources
    }
    var rootContext = context
    rootContext.workingDirectory = root
    return SourceSet(
      sources.files.map { file in
        SourceFile(path: rootContext.displayPath(context.absolute(file.path)), bytes: file.bytes)
      })
  }
}
