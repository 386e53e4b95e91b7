/// What happens to the rows that point at a row when it is deleted or its key changes.
enum ReferenceAction: String, Sendable {
  /// The change is refused (`Restrict`, `NoAction`), or may be: the rows then point at the column's
  /// default (`SetDefault`), which need not exist.
  case refuse
  /// They are changed, too (`Cascade`).
  case cascade
  /// They point at nothing from then on (`SetNull`).
  case clear
}
