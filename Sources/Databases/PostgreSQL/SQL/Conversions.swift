import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes

/// Which casts PostgreSQL has, what they lose and whether they rewrite the table:
/// <https://www.postgresql.org/docs/current/sql-altertable.html>.
struct Conversions: ConversionRules {
  private let types = PostgreSQLTypes.Types()

  func conversion(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    switch (old.isList, new.isList) {
    case (false, false): return scalar(from: old, to: new)
    case (true, true): return list(from: old, to: new)
    case (false, true): return wrapping(from: old, to: new)
    case (true, false): return unwrapping(from: old, to: new)
    }
  }

  /// What was written as text is read again, and the other way round.
  func reversal(from new: ColumnType, to old: ColumnType) -> TypeConversion? {
    guard !old.isList, !new.isList else { return conversion(from: new, to: old) }
    switch (types.family(of: old), types.family(of: new)) {
    case (.json, .text):
      return TypeConversion(.cast(through: reading(new, as: .json)), .mayFail)
    case (.bytes, .json): return TypeConversion(.fromJSON, .mayFail)
    default: return conversion(from: new, to: old)
    }
  }

  /// What a text is cast through to be read as another type: `char` would include its padding
  /// blanks, <https://www.postgresql.org/docs/current/datatype-character.html>, and a type without a
  /// zone would drop an offset, <https://www.postgresql.org/docs/current/datatype-datetime.html>.
  private func reading(_ text: ColumnType, as family: TypeFamily) -> [String] {
    if family == .localTime || family == .date { return ["timestamptz"] }
    return text.name == .char ? ["text"] : []
  }

  private func list(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    guard let element = scalar(from: old.element, to: new.element) else { return nil }
    switch element.method {
    case .assignment:
      return TypeConversion(.assignment, element.safety, normalizes: element.normalizes)
    case .cast(let through):
      return TypeConversion(
        .cast(through: through.map { $0 + "[]" }), element.safety, normalizes: element.normalizes)
    case .atUTC, .dateToInstant, .instantToLocal, .zonedTime, .notZero, .utf8, .fromUTF8, .toJSON,
      .fromJSON,
      .wrap,
      .first, .relabel:
      return nil
    case .withoutZeros: return TypeConversion(.assignment, element.safety)
    }
  }

  private func wrapping(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    if types.family(of: old) == .json { return nil }
    let element = old.element == new.element ? nil : scalar(from: old, to: new.element)
    guard old.element == new.element || element?.safety == .safe else { return nil }
    return TypeConversion(.wrap)
  }

  private func unwrapping(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    if types.family(of: new) == .json { return TypeConversion(.toJSON) }
    if old.element == new { return TypeConversion(.first, .loses) }
    return types.family(of: new) == .text ? TypeConversion(.assignment) : nil
  }

  private func scalar(from old: ColumnType, to new: ColumnType) -> TypeConversion? {
    let (from, to) = (types.family(of: old), types.family(of: new))
    if to == .text { return toText(from: old, family: from, to: new) }
    switch (from, to) {
    case (.other, _), (_, .other), (.enumeration, .enumeration):
      return TypeConversion(.cast(through: ["text"]), .mayFail)
    case (.text, .bytes): return TypeConversion(.utf8)
    case (.text, _):
      return TypeConversion(
        .cast(through: reading(old, as: to)), .mayFail, normalizes: to != .enumeration)
    case (.bytes, .bytes), (.uuid, .uuid), (.network, .network), (.boolean, .boolean),
      (.money, .money), (.document, .document), (.date, .date):
      return TypeConversion(.assignment, rewrites: false)
    case (.json, .json): return TypeConversion(.assignment, normalizes: new.name == .jsonb)
    case (.bits, .bits): return bits(from: old, to: new)
    case (.json, _):
      return to == .bytes ? nil : TypeConversion(.fromJSON, .mayFail, normalizes: true)
    case (_, .json): return TypeConversion(.toJSON)
    case (.integer, _), (.fraction, _), (.money, _), (.boolean, _):
      return number(from: old, from, to: new, to)
    case (.instant, _), (.localTime, _), (.date, _), (.timeOfDay, _):
      return time(from: old, from, to: new, to)
    case (.bytes, _), (.uuid, _), (.network, _), (.bits, _), (.document, _), (.enumeration, _):
      return nil
    }
  }

  /// Every type is assignable to text; only its length can be too short.
  private func toText(
    from old: ColumnType, family: TypeFamily, to new: ColumnType
  ) -> TypeConversion {
    if family == .bytes { return TypeConversion(.fromUTF8, .mayFail) }
    if old == types.columnType(of: .decimal) {
      return TypeConversion(
        .withoutZeros, new.arguments.isEmpty && new.name != .char ? .safe : .mayFail)
    }
    guard new.name == .varchar || new.name == .char else {
      return TypeConversion(.assignment, rewrites: old.name != .varchar && old.name != .text)
    }
    let limit = new.name == .char ? new.arguments.first ?? 1 : new.arguments.first
    guard let limit else { return TypeConversion(.assignment, rewrites: family != .text) }
    guard old.name == .varchar, let oldLimit = old.arguments.first else {
      let isSame = old.name == .char && old.arguments.first ?? 1 <= limit
      return TypeConversion(
        .assignment, isSame || family == .uuid && limit >= 36 ? .safe : .mayFail,
        normalizes: new.name == .char && !isSame)
    }
    let isWider = limit >= oldLimit
    return TypeConversion(
      .assignment, isWider ? .safe : .mayFail, rewrites: !(isWider && new.name == .varchar),
      normalizes: new.name == .char)
  }

  private func bits(from old: ColumnType, to new: ColumnType) -> TypeConversion {
    let room = new.arguments.first ?? (new.name == .bit ? 1 : Int.max)
    let used = old.arguments.first ?? (old.name == .bit ? 1 : Int.max)
    let isSafe = new.name == .varbit ? used <= room : used == room && old.name == .bit
    return TypeConversion(.assignment, isSafe ? .safe : .mayFail)
  }

  private func number(
    from old: ColumnType, _ from: TypeFamily, to new: ColumnType, _ to: TypeFamily
  ) -> TypeConversion? {
    if let oldRange = types.numbers(of: old), let newRange = types.numbers(of: new) {
      return number(from: old, oldRange, to: new, newRange)
    }
    switch to {
    case .boolean:
      return from == .money ? nil : TypeConversion(.notZero, .loses)
    case .integer, .fraction:
      return from == .boolean
        ? TypeConversion(.cast(through: ["integer"]))
        : TypeConversion(
          .cast(through: new.name == .oid ? ["numeric", "bigint"] : ["numeric"]),
          from == .money && holdsMoney(new) ? .safe : .mayFail)
    case .money:
      return from == .boolean
        ? nil
        : TypeConversion(
          .cast(through: old.name == .oid ? ["bigint", "numeric"] : ["numeric"]), .loses)
    case .text, .instant, .localTime, .date, .timeOfDay, .json, .bytes, .uuid, .network, .bits,
      .document, .enumeration, .other:
      return nil
    }
  }

  private func number(
    from old: ColumnType, _ oldRange: NumericRange, to new: ColumnType, _ newRange: NumericRange
  ) -> TypeConversion {
    let safety = oldRange.safety(of: newRange)
    let isWiderDecimal =
      old.name == .decimal && new.name == .decimal && safety == .safe
      && (new.arguments.isEmpty || (old.arguments.last ?? 0) == (new.arguments.last ?? 0))
    if (old.name == .oid) != (new.name == .oid), old.name != .bigint, new.name != .bigint {
      return TypeConversion(.cast(through: ["bigint"]), safety)
    }
    return TypeConversion(.assignment, safety, rewrites: !isWiderDecimal)
  }

  /// Whether all amounts of money are numbers of the type: they have 17 digits before the point and
  /// two after it, <https://www.postgresql.org/docs/current/datatype-money.html>.
  private func holdsMoney(_ type: ColumnType) -> Bool {
    guard type.name == .decimal, let range = types.numbers(of: type) else { return false }
    return range.whole >= 17 && range.fraction >= 2
  }

  private func time(
    from old: ColumnType, _ from: TypeFamily, to new: ColumnType, _ to: TypeFamily
  ) -> TypeConversion? {
    let isCut = (new.arguments.first ?? 6) < (old.arguments.first ?? 6)
    let safety: TypeConversion.Safety = isCut ? .loses : .safe
    switch (from, to) {
    case (.instant, .localTime), (.localTime, .instant):
      // With UTC as the session's zone the stored number stays what it is, unless it is rounded.
      return TypeConversion(.atUTC, safety, rewrites: (new.arguments.first ?? 6) < 6)
    case (.instant, .instant), (.localTime, .localTime):
      return TypeConversion(.assignment, safety, rewrites: isCut)
    case (.timeOfDay, .timeOfDay):
      let dropsZone = old.name == .timetz && new.name == .time
      return TypeConversion(.assignment, dropsZone ? .loses : safety)
    case (.date, .localTime): return TypeConversion(.assignment)
    case (.date, .instant): return TypeConversion(.dateToInstant)
    case (.localTime, .timeOfDay) where new.name == .timetz,
      (.instant, .timeOfDay) where new.name == .timetz:
      return TypeConversion(.zonedTime(hasZone: from == .instant), .loses)
    case (.localTime, .date), (.localTime, .timeOfDay): return TypeConversion(.assignment, .loses)
    case (.instant, .date), (.instant, .timeOfDay): return TypeConversion(.instantToLocal, .loses)
    case (.timeOfDay, _), (.date, _), (.localTime, _), (.instant, _), (.text, _), (.integer, _),
      (.fraction, _), (.money, _), (.boolean, _), (.json, _), (.bytes, _), (.uuid, _),
      (.network, _), (.bits, _), (.document, _), (.enumeration, _), (.other, _):
      return nil
    }
  }
}

extension NumericRange {
  /// The safety of converting this type's numbers to another type.
  fileprivate func safety(of other: NumericRange) -> TypeConversion.Safety {
    let needed = significant ?? whole.addingReportingOverflow(fraction).partialValue
    if let digits = other.significant { return needed <= digits ? .safe : .loses }
    if fraction > other.fraction { return .loses }
    return whole > other.whole ? .mayFail : .safe
  }
}
