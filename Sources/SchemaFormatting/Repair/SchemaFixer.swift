package import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

/// Applies every fix that the diagnostics of a schema offer, until none is left.
///
/// Fixing one error may let another be found, so it goes on in rounds. A round that fixes nothing,
/// or breaks the syntax of a schema that could be read, is taken back: the result can always be
/// read at least as well as what it was made from.
package struct SchemaFixer {
  /// A fix that was applied.
  package struct Applied: Hashable, Sendable {
    /// The place of the file in its `SourceSet`; a fix of several files counts for each.
    package let file: Int
    package let code: DiagnosticCode
    /// What was done, in the imperative.
    package let title: String
  }

  /// The files after all fixes.
  package private(set) var sources: SourceSet
  /// The fixes, in the order in which they were applied.
  package private(set) var applied: [Applied] = []

  private var diagnostics: [Diagnostic]

  /// More rounds than stages times overlapping fixes of one line; each but the last fixes something.
  private static let maximumRounds = 100
  /// A huge file gets fewer rounds; the next run goes on from there.
  private static let minimumRounds = 10
  private static let maximumBytesRead = 50_000_000
  /// No stage stops earlier than after so many errors.
  private static let minimumErrorLimit = 100
  /// When fixes do harm together, so many are tried alone.
  private static let maximumTriedAlone = 16

  /// Fixes a schema.
  ///
  /// - Parameter sources: The files of the schema.
  package init(_ sources: SourceSet) {
    self.sources = sources
    diagnostics = SchemaCompiler.checkWithFixes(sources).diagnostics
    let size = sources.files.reduce(1) { $0 + $1.bytes.count }
    let rounds = max(Self.minimumRounds, Self.maximumBytesRead / size)
    for _ in 0..<min(Self.maximumRounds, rounds) {
      if !applyRound() { return }
    }
  }

  /// Applies the fixes of all diagnostics at once, or of the first that does no harm.
  ///
  /// - Returns: Whether something was fixed.
  private mutating func applyRound() -> Bool {
    var owners: [Fix: DiagnosticCode] = [:]
    var fixes: [Fix] = []
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fix, owners[fix] == nil else { continue }
      owners[fix] = diagnostic.code
      fixes.append(fix)
    }
    let together = sources.compatible(fixes)
    if together.isEmpty { return false }
    if take(together, owners) { return true }
    return together.prefix(Self.maximumTriedAlone).contains { take([$0], owners) }
  }

  private mutating func take(_ fixes: [Fix], _ owners: [Fix: DiagnosticCode]) -> Bool {
    let fixed = sources.applying(fixes)
    let left = SchemaCompiler.checkWithFixes(fixed).diagnostics
    guard isBetter(left, of: fixed, without: fixes) else { return false }
    sources = fixed
    diagnostics = left
    for fix in fixes {
      for file in Set(fix.edits.map(\.span.file)).sorted() {
        guard let code = owners[fix] else { continue }
        applied.append(Applied(file: Int(file), code: code, title: fix.title))
      }
    }
    return true
  }

  /// Whether something that the fixes belong to is gone, and no syntax was broken for it.
  private func isBetter(
    _ left: [Diagnostic], of fixed: SourceSet, without fixes: [Fix]
  ) -> Bool {
    // Where not all errors are reported, others take the place of those that are gone.
    if diagnostics.count >= Self.minimumErrorLimit, let first = diagnostics.first,
      let next = left.first, first.span.file == next.span.file,
      fixed.byteCount(from: next.span) < sources.byteCount(from: first.span)
    {
      return true
    }
    if !diagnostics.contains(where: \.isAboutSyntax), left.contains(where: \.isAboutSyntax) {
      return false
    }
    let used = Set(fixes)
    let wanted = Set(diagnostics.filter { $0.fix.map(used.contains) ?? false }.map(Finding.init))
    let before = diagnostics.lazy.map(Finding.init).filter(wanted.contains).count
    return left.lazy.map(Finding.init).filter(wanted.contains).count < before
  }

  /// What stays the same about a diagnostic when text before it changes.
  private struct Finding: Hashable {
    let code: DiagnosticCode
    let message: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      message = diagnostic.message
    }
  }
}

extension SourceSet {
  /// How many bytes of the file come after the beginning of a place.
  fileprivate func byteCount(from span: SourceSpan) -> Int {
    (file(of: span)?.bytes.count ?? 0) - Int(span.start)
  }
}

extension Diagnostic {
  /// Whether the text could not be read.
  fileprivate var isAboutSyntax: Bool { severity == .error && code.rawValue.hasPrefix("S0") }
}
