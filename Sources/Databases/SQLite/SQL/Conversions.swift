import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLiteTypes

/// What becomes of the values of a column whose type changes; PostgreSQL's table says the same, so
/// that an edit means the same on both databases.
///
/// SQLite keeps whatever a column is given (<https://www.sqlite.org/datatype3.html>), so the copy of
/// a rebuild converts each value: ``ValueConversion``.
struct Conversions: ConversionRules {
  private let types = SQLiteTypes.Types()

  func conversion(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    if old.isList || new.isList { return old.isList && new.isList ? TypeConversion(.relabel) : nil }
    let (from, to) = (types.family(of: old), types.family(of: new))
    if from.isText && to.isText {
      // SQLite stores a text that is no label or UUID; only reading it fails.
      let isNarrower =
        (old.enumeration == nil && new.enumeration != nil)
        || (old.name != .uuid && new.name == .uuid)
      return TypeConversion(
        .relabel, isNarrower ? .mayFail : .safe,
        rewrites: (old.name ?? .text) != (new.name ?? .text))
    }
    switch (from, to) {
    case (.other, _), (_, .other): return TypeConversion(.relabel, .mayFail)
    case (.text, .bytes): return TypeConversion(.utf8)
    case (.bytes, .text): return TypeConversion(.fromUTF8, .mayFail)
    case (.json, .text): return TypeConversion(.assignment)
    case (.json, .json): return TypeConversion(.relabel)
    case (.json, .bytes): return nil
    case (.json, _): return TypeConversion(.fromJSON, .mayFail, normalizes: true)
    case (.text, _): return TypeConversion(.cast(through: []), .mayFail, normalizes: true)
    // The last digit of a large number may change on the way to text and back:
    // <https://www.sqlite.org/floatingpoint.html>.
    case (.fraction, .json) where old.name != .decimal:
      return TypeConversion(.toJSON, normalizes: true)
    case (.fraction, .text) where old.name != .decimal:
      return TypeConversion(.assignment, normalizes: true)
    case (_, .json): return TypeConversion(.toJSON)
    case (_, .text): return TypeConversion(.assignment)
    case (.integer, _), (.fraction, _), (.boolean, _): return number(from: old, to: new)
    case (.money, _), (.instant, _), (.localTime, _), (.date, _), (.timeOfDay, _), (.bytes, _),
      (.uuid, _), (.network, _), (.bits, _), (.document, _), (.enumeration, _):
      return from == to ? TypeConversion(.relabel) : nil
    }
  }

  private func number(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    let (from, to) = (types.family(of: old), types.family(of: new))
    switch (from, to) {
    case (.boolean, .integer), (.boolean, .fraction), (.boolean, .boolean), (.integer, .integer):
      return TypeConversion(.relabel)
    case (_, .boolean): return TypeConversion(.notZero, .loses)
    // A column without a fraction keeps integers of 64 bits, as a decimal one does.
    case (.integer, .fraction) where new.name == .decimal: return TypeConversion(.relabel)
    case (.integer, .fraction):
      return TypeConversion(.assignment, old.name == .bigint ? .loses : .safe)
    case (.fraction, .integer): return TypeConversion(.assignment, .loses)
    case (.fraction, .fraction): return TypeConversion(.assignment, old == new ? .safe : .loses)
    case (.text, _), (.integer, _), (.fraction, _), (.money, _), (.boolean, _), (.instant, _),
      (.localTime, _), (.date, _), (.timeOfDay, _), (.json, _), (.bytes, _), (.uuid, _),
      (.network, _), (.bits, _), (.document, _), (.enumeration, _), (.other, _):
      return nil
    }
  }
}
