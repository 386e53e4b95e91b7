import SQLLexicon

/// Texts that are read as values of another type; `NULL` where a text is not a value of that type.
extension SQL {
  private static let blanks: SQL = "' ' || char(9, 10, 11, 12, 13)"

  /// The words that PostgreSQL reads, too:
  /// <https://www.postgresql.org/docs/current/datatype-boolean.html>.
  static func boolean(reading text: SQL) -> SQL {
    let word: SQL = "lower(trim(\(text), \(blanks)))"
    return
      "CASE WHEN \(word) IN ('t', 'tr', 'tru', 'true', 'y', 'ye', 'yes', 'on', '1') THEN 1 WHEN \(word) IN ('f', 'fa', 'fal', 'fals', 'false', 'n', 'no', 'of', 'off', '0') THEN 0 END"
  }

  static func integer(reading text: SQL) -> SQL {
    "CASE WHEN \(isNumber(text)) AND typeof(CAST(\(text) AS NUMERIC)) = 'integer' AND \(text) NOT GLOB '*[.eE]*' THEN CAST(\(text) AS INTEGER) END"
  }

  static func real(reading text: SQL) -> SQL {
    let word: SQL = "lower(trim(\(text), \(blanks)))"
    return
      "CASE WHEN \(isNumber(text)) AND abs(CAST(\(text) AS REAL)) < 9e999 THEN CAST(\(text) AS REAL) WHEN \(word) IN ('inf', 'infinity', '+inf', '+infinity') THEN 9e999 WHEN \(word) IN ('-inf', '-infinity') THEN -9e999 END"
  }

  /// A real number keeps 15 digits (<https://www.sqlite.org/floatingpoint.html>), an integer 64 bits.
  static func decimal(reading text: SQL) -> SQL {
    let mantissa: SQL = "substr(\(text), 1, instr(lower(\(text)) || 'e', 'e') - 1)"
    let digits: SQL =
      "rtrim(ltrim(replace(trim(\(mantissa), \(blanks)), '.', ''), '+-0'), '0')"
    return
      "CASE WHEN \(isNumber(text)) AND abs(CAST(\(text) AS REAL)) < 9e999 AND (typeof(CAST(\(text) AS NUMERIC)) = 'integer' AND \(text) NOT GLOB '*[.eE]*' OR length(\(digits)) <= 15) THEN CAST(\(text) AS NUMERIC) END"
  }

  /// JSON; a number that the column would round is kept as bytes, as the runtime does.
  static func json(reading text: SQL) -> SQL {
    let isRounded: SQL =
      "json_type(\(text)) IN ('integer', 'real') AND (length(\(text)) > 15 OR \(text) GLOB '*[eE]*') AND CAST(CAST(\(text) AS NUMERIC) AS TEXT) <> \(text)"
    return
      "CASE WHEN json_valid(\(text)) THEN CASE WHEN \(isRounded) THEN CAST(\(text) AS BLOB) ELSE \(text) END END"
  }

  /// Whether a text is a number as a whole: the comparison gives it numeric affinity, which leaves
  /// other texts alone (<https://www.sqlite.org/datatype3.html#comparison_expressions>).
  private static func isNumber(_ text: SQL) -> SQL { "CAST(\(text) AS NUMERIC) = \(text)" }

  /// A point in time, UTC unless the text has an offset, rounded to milliseconds as PostgreSQL does:
  /// halves go away from the year 2000. SQLite accepts days that a month does not have, and rounds in
  /// a way that depends on its version.
  static func moment(reading text: SQL) -> SQL {
    """
    (SELECT strftime('%Y-%m-%d %H:%M:%S', clock, printf('+%d seconds', millis / 1000)) || printf('.%03d', millis % 1000)
      FROM (SELECT CASE WHEN clock GLOB '*:*[+-][0-9][0-9]' THEN clock || ':00'
          WHEN clock GLOB '*:*[+-][0-9][0-9][0-9][0-9]' THEN substr(clock, 1, length(clock) - 2) || ':' || substr(clock, -2) ELSE clock END AS clock,
          (micros + CASE WHEN clock < '2000' THEN 499 ELSE 500 END) / 1000 AS millis
        FROM (SELECT CASE WHEN dot > 0 THEN substr(said, 1, dot - 1) || ltrim(substr(said, dot + 1), '0123456789') ELSE said END AS clock,
            CASE WHEN dot > 0 THEN CAST(round(CAST('0.' || substr(said, dot + 1) AS REAL) * 1000000) AS INTEGER) ELSE 0 END AS micros
          FROM (SELECT said, instr(said, '.') AS dot FROM (SELECT upper(trim(\(text), \(blanks))) AS said)
            WHERE said GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' AND date(substr(said, 1, 10), '+0 days') = substr(said, 1, 10)))))
    """
  }
}
