import DatabaseChanges
import DatabaseTypes
import SQLLexicon
import SQLiteTypes

/// Converts one value of a column to the column's new type, in the form in which the runtime stores
/// it: <https://www.sqlite.org/lang_corefunc.html>, <https://www.sqlite.org/lang_datefunc.html>.
///
/// The expressions never raise an error: a shell that goes on would then lose the row. They give
/// `NULL` for what cannot be converted, and the script refuses that before it copies.
struct ValueConversion {
  /// The column, qualified so that no name of a subquery hides it.
  let source: SQL
  let old: ColumnType
  let new: ColumnType
  let method: TypeConversion.Method

  private static let types = SQLiteTypes.Types()

  private var from: TypeFamily { Self.types.family(of: old) }
  private var to: TypeFamily { Self.types.family(of: new) }

  /// The converted value; `NULL` where it cannot be converted.
  var value: SQL {
    switch method {
    case .relabel: source
    case .cast: reading(source)
    case .fromJSON: "(SELECT \(reading("said")) FROM (SELECT \(Self.text(ofJSON: source)) AS said))"
    case .utf8: "CAST(\(source) AS BLOB)"
    case .fromUTF8: "CASE WHEN \(Self.isUTF8(source)) THEN CAST(\(source) AS TEXT) END"
    case .notZero: "\(source) <> 0"
    case .toJSON: json
    case .assignment: to == .text ? text : number
    case .atUTC, .dateToInstant, .instantToLocal, .zonedTime, .wrap, .first, .withoutZeros: source
    }
  }

  /// Whether a value cannot be converted; `nil` where each can.
  var isRefused: SQL? {
    switch method {
    case .cast, .fromUTF8: "\(source) IS NOT NULL AND \(value) IS NULL"
    case .fromJSON: "\(source) <> 'null' AND \(value) IS NULL"
    case .assignment where to != .text: "\(source) IS NOT NULL AND \(value) IS NULL"
    case .relabel, .utf8, .notZero, .toJSON, .assignment, .atUTC, .dateToInstant, .instantToLocal,
      .zonedTime, .wrap, .first, .withoutZeros:
      nil
    }
  }

  private func reading(_ text: SQL) -> SQL {
    switch to {
    case .boolean: SQL.boolean(reading: text)
    case .integer: SQL.integer(reading: text)
    case .fraction: new.name == .decimal ? SQL.decimal(reading: text) : SQL.real(reading: text)
    case .localTime: SQL.moment(reading: text)
    case .json: SQL.json(reading: text)
    case .text, .money, .instant, .date, .timeOfDay, .bytes, .uuid, .network, .bits, .document,
      .enumeration, .other:
      text
    }
  }

  /// The value as PostgreSQL writes it in text.
  private var text: SQL {
    switch from {
    case .boolean: "CASE \(source) WHEN 0 THEN 'false' WHEN 1 THEN 'true' ELSE \(asText) END"
    case .fraction: old.name == .decimal ? SQL.text(ofDecimal: source) : SQL.text(ofReal: source)
    case .localTime: SQL.text(ofMoment: source)
    case .json:
      "CASE typeof(\(source)) WHEN 'real' THEN \(SQL.text(ofReal: source)) ELSE \(asText) END"
    case .text, .integer, .money, .instant, .date, .timeOfDay, .bytes, .uuid, .network, .bits,
      .document, .enumeration, .other:
      asText
    }
  }

  private var asText: SQL { "CAST(\(source) AS TEXT)" }

  private var json: SQL {
    switch from {
    case .boolean: "CASE \(source) WHEN 0 THEN 'false' WHEN 1 THEN 'true' END"
    case .integer: source
    case .fraction: SQL.json(ofReal: source)
    case .localTime: "json_quote(replace(\(SQL.text(ofMoment: source)), ' ', 'T'))"
    case .bytes:
      "CASE WHEN \(source) IS NOT NULL THEN json_quote('\\x' || lower(hex(\(source)))) END"
    case .text, .money, .instant, .date, .timeOfDay, .json, .uuid, .network, .bits, .document,
      .enumeration, .other:
      "CASE WHEN \(source) IS NOT NULL THEN json_quote(\(source)) END"
    }
  }

  /// A number of another kind; rounded as PostgreSQL rounds it.
  private var number: SQL {
    switch (from, new.name) {
    case (.integer, _) where old.name == .bigint: "CAST(\(source) AS REAL)"
    // Beyond these a real number does not keep an integer.
    case (.integer, _):
      "CASE WHEN \(source) BETWEEN -9007199254740992 AND 9007199254740992 THEN CAST(\(source) AS REAL) END"
    case (_, .decimal?): SQL.decimal(rounding: source)
    case (_, .real?):
      "CASE WHEN typeof(\(source)) IN ('integer', 'real') THEN CAST(\(source) AS REAL) END"
    default: SQL.integer(rounding: source, toEven: old.name == .real)
    }
  }

  /// The text that a JSON string holds, or the text of another JSON value; `NULL` for `null` and for
  /// what is not JSON.
  static func text(ofJSON source: SQL) -> SQL {
    let text: SQL = "CAST(\(source) AS TEXT)"
    return
      "CASE WHEN json_valid(\(text)) THEN CASE json_type(\(text)) WHEN 'text' THEN json_extract(\(text), '$') WHEN 'null' THEN NULL ELSE \(text) END END"
  }

  /// Whether bytes are text in UTF-8 without a zero: each letter is the one that its code gives.
  ///
  /// Parts keep the time for long values short, because `substr` counts from the start.
  static func isUTF8(_ source: SQL) -> SQL {
    """
    instr(\(source), x'00') = 0 AND NOT EXISTS (WITH RECURSIVE
      part(rest) AS (SELECT CAST(\(source) AS TEXT) UNION ALL SELECT substr(rest, 501) FROM part WHERE rest <> ''),
      letter(rest) AS (SELECT substr(rest, 1, 500) FROM part UNION ALL SELECT substr(rest, 2) FROM letter WHERE rest <> '')
      SELECT 1 FROM letter WHERE rest <> '' AND CAST(substr(rest, 1, 1) AS BLOB) <> CAST(char(unicode(rest)) AS BLOB))
    """
  }
}
