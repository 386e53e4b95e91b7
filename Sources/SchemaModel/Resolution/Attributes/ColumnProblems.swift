import SchemaSyntax

/// What was wrong with a list of field names.
struct ColumnProblems {
  /// Names of no field.
  var unknown: [Name] = []
  /// Names of relation fields.
  var relations: [Name] = []
  /// Names that stand twice.
  var repeated: [Name] = []
  /// Whether an element was no name at all, and is reported already.
  var isReported = false

  /// Whether all was well.
  var isEmpty: Bool {
    unknown.isEmpty && relations.isEmpty && repeated.isEmpty && !isReported
  }
}
