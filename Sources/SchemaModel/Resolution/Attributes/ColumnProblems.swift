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
  /// Names that are used twice, with the first place.
  var repeated: [(name: Name, first: SourceSpan)] = []
  /// Whether an element is not certain, because of a mistake that is already reported.
  var isReported = false

  /// Where a field has been named before; `nil` when this is the first time.
  mutating func place(of field: Int, named name: Name) -> SourceSpan? {
    if let first = seen[field] { return first }
    seen[field] = name.span
    return nil
  }

  /// Notes a name of no field.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - isLost: Whether its field may be in a line that could not be read.
  mutating func addUnknown(_ name: Name, isLost: Bool) {
    if isLost { isReported = true } else { unknown.append(name) }
  }

  /// What the relation fields are, after their names.
  var relationNoun: String {
    relations.count == 1 ? "is a relation field" : "are relation fields"
  }

  /// Whether all was well.
  var isEmpty: Bool {
    unknown.isEmpty && relations.isEmpty && repeated.isEmpty && !isReported
  }
}
