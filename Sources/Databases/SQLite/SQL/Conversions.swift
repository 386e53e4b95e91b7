import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLiteTypes

/// SQLite keeps every value; a column's type is only its affinity:
/// <https://www.sqlite.org/datatype3.html>.
struct Conversions: ConversionRules {
  private let types = SQLiteTypes.Types()

  func conversion(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    if isText(old) && isText(new) {
      // SQLite stores a text that is no label or UUID; only reading it fails.
      let isNarrower =
        (old.enumeration == nil && new.enumeration != nil)
        || (old.name != .uuid && new.name == .uuid)
      // UUIDs have a collation of their own, which is part of the table.
      let rewrites = (old.name == .uuid) != (new.name == .uuid)
      return TypeConversion(.relabel, isNarrower ? .mayFail : .safe, rewrites: rewrites)
    }
    let (from, to) = (types.family(of: old), types.family(of: new))
    // A column of numbers turns text that looks like one into a number ("007" into 7).
    if isText(old), to.hasNumericAffinity { return TypeConversion(.relabel, .loses) }
    if to == .text || from == to || (from == .integer && to == .fraction) {
      return TypeConversion(.relabel)
    }
    return TypeConversion(.relabel, .mayFail)
  }

  private func isText(_ type: ColumnType) -> Bool {
    type.enumeration != nil || type.name == .text || type.name == .uuid
  }
}

extension TypeFamily {
  /// Whether a column of the family has numeric affinity:
  /// <https://www.sqlite.org/datatype3.html#determination_of_column_affinity>.
  fileprivate var hasNumericAffinity: Bool {
    !(isText || self == .bytes || self == .document)
  }
}
