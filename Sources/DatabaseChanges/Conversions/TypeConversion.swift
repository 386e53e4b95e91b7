/// How the values of a column become values of its new type.
package struct TypeConversion: Hashable, Sendable {
  /// How the values are converted.
  package enum Method: Hashable, Sendable {
    /// The database converts by itself.
    case assignment
    /// An explicit cast, through the types named first (`c::bigint::numeric`).
    case cast(through: [String])
    /// `timestamp` and `timestamptz`, with UTC as the zone of what has none.
    case atUTC
    /// A date that becomes a point in time with a zone.
    case dateToInstant
    /// A point in time with a zone that becomes a date or a time of day.
    case instantToLocal
    /// A date and time that becomes a time of day with UTC as its zone.
    case zonedTime(hasZone: Bool)
    /// A number that becomes true unless it is zero.
    case notZero
    /// Text that becomes its bytes in UTF-8.
    case utf8
    /// Bytes in UTF-8 that become text.
    case fromUTF8
    /// A value that becomes JSON.
    case toJSON
    /// JSON that is read as the text of another type.
    case fromJSON
    /// A value that becomes a list of one.
    case wrap
    /// A list that becomes its first element.
    case first
    /// A decimal number that becomes text, without the zeros at the end of its scale.
    case withoutZeros
    /// Only the declared type differs; every value is kept as it is.
    case relabel

    /// Whether a value without a zone gets one, or one with a zone loses it.
    var takesAsUTC: Bool {
      switch self {
      case .atUTC, .dateToInstant, .instantToLocal, .zonedTime: true
      case .assignment, .cast, .notZero, .utf8, .fromUTF8, .toJSON, .fromJSON, .wrap, .first,
        .withoutZeros, .relabel:
        false
      }
    }
  }

  /// What may become of the values.
  package enum Safety: Hashable, Sendable {
    /// Every value is kept.
    case safe
    /// A value that does not fit makes the migration fail; none is lost.
    case mayFail
    /// Values are rounded, cut or folded.
    case loses
  }

  package let method: Method
  package let safety: Safety
  /// Whether the database rewrites the table.
  package let rewrites: Bool
  /// Whether values that are written differently become the same one (`007` and `7`), so that the way
  /// back does not restore how they were written.
  package let normalizes: Bool

  package init(
    _ method: Method, _ safety: Safety = .safe, rewrites: Bool = true, normalizes: Bool = false
  ) {
    self.method = method
    self.safety = safety
    self.rewrites = rewrites
    self.normalizes = normalizes
  }
}
