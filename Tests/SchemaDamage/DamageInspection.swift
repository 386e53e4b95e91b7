import CanonicalJSON
import SchemaDiagnostics
import SchemaFormatting
import SchemaModel
import SchemaSyntax

/// What has to hold for the language whatever bytes it is given.
package enum DamageInspection {
  /// Everything that does not hold for a file.
  ///
  /// - Parameter bytes: A schema, or anything else.
  /// - Returns: A sentence for each; none is as it has to be.
  package static func complaints(about bytes: [UInt8]) -> [String] {
    let sources = SourceSet([SourceFile(path: "schema.prisma", bytes: bytes)])
    let result = SchemaCompiler.compile(sources)
    return verdict(result, sources) + renderings(of: result.diagnostics, in: sources)
      + formatting(sources, result) + fixes(of: result.diagnostics, in: sources)
  }

  /// The verdict is clear, and all that it says lies in the file.
  private static func verdict(_ result: SchemaCompiler.Result, _ sources: SourceSet) -> [String] {
    var complaints: [String] = []
    let hasErrors = result.diagnostics.contains { $0.severity == .error }
    if hasErrors != (result.schema == nil) { complaints.append("The verdict contradicts itself.") }
    if result.diagnostics.count > 3 * DiagnosticBag.limit {
      complaints.append("There are too many diagnostics.")
    }
    let places = result.diagnostics.flatMap { diagnostic in
      [diagnostic.span] + diagnostic.notes.map(\.span) + (diagnostic.fix?.edits.map(\.span) ?? [])
    }
    let size = sources.files[0].bytes.count
    for span in places where !lies(span, within: size) {
      complaints.append("\(span.start)..<\(span.end) lies outside of the \(size) bytes.")
    }
    return complaints
  }

  private static func lies(_ span: SourceSpan, within size: Int) -> Bool {
    span.file == 0 && 0 <= span.start && span.start <= span.end && Int(span.end) <= size
  }

  /// Each diagnostic can be shown in every way, in a text of a reasonable length.
  private static func renderings(
    of diagnostics: [Diagnostic], in sources: SourceSet
  ) -> [String] {
    let texts = [
      DiagnosticRenderer(sources: sources, usesColor: true).render(diagnostics),
      GitHubDiagnosticRenderer(sources: sources).render(diagnostics),
      JSONDiagnosticRenderer(sources: sources).document(for: diagnostics).text,
      SARIFDiagnosticRenderer(sources: sources, toolVersion: "0").document(for: diagnostics).text,
    ]
    let limit = 10_000 * (diagnostics.count + 1)
    return texts.enumerated().compactMap { index, text in
      text.utf8.count > limit ? "Rendering \(index) has \(text.utf8.count) bytes." : nil
    }
  }

  /// Formatting twice is formatting once, and keeps the meaning of a valid schema.
  private static func formatting(
    _ sources: SourceSet, _ result: SchemaCompiler.Result
  ) -> [String] {
    var complaints: [String] = []
    let laidOut = SchemaFormatter.format(sources)
    if SchemaFormatter.format(laidOut).files[0].bytes != laidOut.files[0].bytes {
      complaints.append("The layout changes when it is made again.")
    }
    let formatted = SchemaRepair.formatted(sources)
    if SchemaRepair.formatted(formatted).files[0].bytes != formatted.files[0].bytes {
      complaints.append("The formatted text changes when it is formatted again.")
    }
    if let schema = result.schema {
      let after = SchemaCompiler.compile(formatted).schema
      if after.map(SchemaFingerprint.of) != SchemaFingerprint.of(schema) {
        complaints.append("Formatting changes the meaning.")
      }
    }
    return complaints
  }

  /// All fixes can be applied, and the result can be read.
  private static func fixes(of diagnostics: [Diagnostic], in sources: SourceSet) -> [String] {
    let fixes = diagnostics.compactMap(\.fix)
    if fixes.isEmpty { return [] }
    let mended = sources.applying(fixes)
    let size = mended.files[0].bytes.count
    return SchemaCompiler.check(mended).diagnostics.contains { !lies($0.span, within: size) }
      ? ["A place lies outside of the mended file."] : []
  }
}
