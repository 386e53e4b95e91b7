import SchemaSyntax

/// What was wrong with a list of field names.
struct ColumnProblems {
  /// The fields that were named so far.
  private var seen: Set<Int> = []
  /// Names of no field.
  var unknown: [Name] = []
  /// Names of relation fields.
  var relations: [Name] = []
  /// Names that stand twice.
  var repeated: [Name] = []
  /// Whether an element was no name at all, and is reported already.
  var isReported = false

  /// Whether a field is named for the first time.
  mutating func isNew(_ field: Int) -> Bool { seen.insert(field).inserted }

  /// Whether all was well.
  var isEmpty: Bool {
    unknown.isEmpty && relations.isEmpty && repeated.isEmpty && !isReported
  }
}
