/// A group of column types whose values mean the same kind of thing; conversions go by family.
package enum TypeFamily: Hashable, Sendable {
  case text, integer, fraction, money, boolean, instant, localTime, date, timeOfDay
  case json, bytes, uuid, network, bits, document, enumeration, other

  /// Whether a column of the one family could be the other one under a new name.
  package func isLike(_ other: TypeFamily) -> Bool {
    self == other || (isNumeric && other.isNumeric) || (isTime && other.isTime)
      || (isText && other.isText)
  }

  /// Whether values are texts to the database: text, UUIDs, labels.
  package var isText: Bool { self == .text || self == .uuid || self == .enumeration }

  private var isNumeric: Bool { self == .integer || self == .fraction || self == .money }
  private var isTime: Bool { self == .instant || self == .localTime || self == .date }
}
