import SchemaDiagnostics
import SchemaSyntax

/// What was wrong with a list of field names.
struct ColumnProblems {
  /// The fields that were named so far.
  private var seen: [Int: SourceSpan] = [:]
  /// Names of no field.
  var unknown: [Name] = []
  /// Names of relation fields.
  var relations: [Name] = []
  /// Names that stand twice, with the place before.
  var repeated: [(name: Name, first: SourceSpan)] = []
  /// Whether an element was no name at all, and is reported already.
  var isReported = false

  /// Where a field has been named before; `nil` when this is the first time.
  mutating func place(of field: Int, named name: Name) -> SourceSpan? {
    if let first = seen[field] { return first }
    seen[field] = name.span
    return nil
  }

  /// Whether all was well.
  var isEmpty: Bool {
    unknown.isEmpty && relations.isEmpty && repeated.isEmpty && !isReported
  }
}
