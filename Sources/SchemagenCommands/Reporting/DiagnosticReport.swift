import CanonicalJSON
import SchemaDiagnostics
import SchemagenMigrator

/// Prints the diagnostics of a schema as people or machines want them.
struct DiagnosticReport {
  let sources: SourceSet
  let diagnostics: [Diagnostic]
  let context: CommandContext

  /// Prints the text for people, and on a terminal where to read more.
  func printText() {
    let renderer = DiagnosticRenderer(
      sources: sources, usesColor: context.console.colorsErrors)
    context.console.errors.write(renderer.render(diagnostics))
    if context.console.errors.isTerminal, let hint { context.console.note("\n" + hint) }
  }

  /// Prints the text for people without colour and hints.
  func printPlainText() {
    context.console.errors.write(DiagnosticRenderer(sources: sources).render(diagnostics))
  }

  /// Prints annotations for GitHub Actions.
  func printAnnotations() {
    context.console.document(
      GitHubDiagnosticRenderer(sources: publishedSources).render(diagnostics))
  }

  /// Prints a SARIF log.
  func printLog() {
    let renderer = SARIFDiagnosticRenderer(
      sources: publishedSources, toolVersion: ToolVersion.current,
      rule: { DiagnosticPage.page(for: $0.rawValue)?.rule })
    context.console.result(renderer.document(for: diagnostics).text)
  }

  /// The list of diagnostics as `--json` shows it.
  var json: JSONNode { JSONDiagnosticRenderer(sources: sources).document(for: diagnostics) }

  /// One line at the end, because one for each error would be noise.
  private var hint: String? {
    guard let code = (diagnostics.first { $0.severity == .error } ?? diagnostics.first)?.code,
      DiagnosticPage.page(for: code.rawValue) != nil
    else { return nil }
    let explain = "`schemagen explain \(code)` tells more"
    let mendable = diagnostics.filter { $0.fix != nil }.count
    if mendable == 0 { return explain + "." }
    let count =
      mendable < diagnostics.count ? "\(mendable) of these" : mendable == 1 ? "it" : "all of these"
    return explain + "; `schemagen validate --fix` can mend \(count)."
  }

  /// The files with the paths that code hosts know: from the root of the checkout, where
  /// <https://docs.github.com/en/actions/reference/workflows-and-actions/variables> names it.
  private var publishedSources: SourceSet {
    guard let root = context.environment["GITHUB_WORKSPACE"], root.hasPrefix("/") else {
      return sources
    }
    var shown = context
    shown.workingDirectory = root
    return SourceSet(
      sources.files.map { file in
        SourceFile(path: shown.shown(context.absolute(file.path)), bytes: file.bytes)
      })
  }
}
