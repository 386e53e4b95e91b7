import SchemaDiagnostics

/// What the parser found wrong in a file.
///
/// A stretch may be read twice, so diagnostics can be taken back, and equal ones count once.
struct SyntaxDiagnostics {
  /// Whether nothing is collected, because only the tree is wanted.
  private let isSilent: Bool
  private var diagnostics: [Diagnostic] = []
  /// Whether the limit was reached: reading ends there.
  private(set) var isFull = false

  private static let limit = 100

  init(isSilent: Bool) { self.isSilent = isSilent }

  /// Whether it makes sense to make another diagnostic.
  var wantsMore: Bool { !isSilent && !isFull }

  /// How many there are; a later call can name those that came after.
  var count: Int { diagnostics.count }

  /// Adds a diagnostic; the last one allowed is followed by one that says so.
  mutating func append(_ diagnostic: Diagnostic) {
    guard wantsMore else { return }
    diagnostics.append(diagnostic)
    guard count == Self.limit else { return }
    isFull = true
    diagnostics.append(
      Diagnostic(
        .tooManyErrors, "Too many errors: the rest of this file is not read.", at: diagnostic.span,
        help: "Fix the first ones. Is this file a schema?"))
  }

  /// Takes back those that start at an offset or after it, because that is read again.
  ///
  /// - Parameters:
  ///   - offset: Where reading starts again.
  ///   - first: How many diagnostics stay in any case.
  mutating func remove(from offset: Int, since first: Int) {
    while count > first, let last = diagnostics.last, Int(last.span.start) >= offset {
      diagnostics.removeLast()
    }
  }

  /// Adds all of them to a bag, in the order of the text.
  func add(to bag: inout DiagnosticBag) {
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    // Between the two sides of a merge everything looks wrong.
    let hasConflict = diagnostics.contains { $0.code == .mergeConflict }
    var last: Diagnostic?
    for (_, diagnostic) in sorted where !hasConflict || diagnostic.code == .mergeConflict {
      if diagnostic != last { bag.add(diagnostic) }
      last = diagnostic
    }
  }
}
