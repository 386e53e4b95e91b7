import MigrationPlanning
import SQLLexicon
import SchemaDiagnostics
import SchemaModel

/// Reports SQL of a schema that names columns which a change renames or drops.
struct FormerColumnReport {
  let schema: Schema
  let sources: SourceSet
  let context: CommandContext

  /// Prints what has to be written instead, at its place in the schema.
  ///
  /// - Throws: ``InvalidSchema`` when there is any.
  func reject(_ uses: [FormerColumnUse]) throws {
    if uses.isEmpty { return }
    var seen: Set<SourceSpan> = []
    let diagnostics = uses.flatMap(diagnostics).filter { seen.insert($0.span).inserted }
      .sorted { ($0.span.file, $0.span.start) < ($1.span.file, $1.span.start) }
    let report = DiagnosticReport(sources: sources, diagnostics: diagnostics, context: context)
    report.printText()
    throw InvalidSchema(schema: "The schema", report: report)
  }

  /// The same without a schema, when a state is only known by its tables.
  ///
  /// - Throws: A failure when there is any.
  static func reject(_ uses: [FormerColumnUse]) throws {
    let messages = uses.map { message($0, owner: "`\($0.sql)`") }
    guard let first = messages.first else { return }
    throw CommandFailure(first, help: Array(messages.dropFirst()))
  }

  private func diagnostics(of use: FormerColumnUse) -> [Diagnostic] {
    schema.sqlFragments.filter { $0.model == use.model && $0.text.isExactly(use.sql) }.map {
      fragment in
      let place = fragment.span(of: use.range, in: sources)
      let owner = "the SQL of `\(fragment.owner)`"
      return Diagnostic(
        .formerColumnInSQL, Self.message(use, owner: owner), at: place,
        help: use.newName.map { "Write `\($0)`." }
          ?? "Name another column, or remove the SQL together with the column.")
    }
  }

  private static func message(_ use: FormerColumnUse, owner: String) -> String {
    let change = use.newName.map { "this change renames it to \($0)" } ?? "this change drops it"
    return "The column `\(use.formerName)` of `\(use.model)` is still named in \(owner): \(change)."
  }
}
