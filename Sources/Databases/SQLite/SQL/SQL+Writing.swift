import SQLLexicon

/// Values as text and JSON, in the form that PostgreSQL gives them.
extension SQL {
  /// The shortest text that is read as the same real number; SQLite's own has 15 digits.
  static func text(ofReal number: SQL) -> SQL {
    let exact: SQL =
      "(SELECT CASE WHEN said LIKE '%.0' THEN substr(said, 1, length(said) - 2) ELSE replace(said, '.0e', 'e') END FROM (SELECT CASE WHEN CAST(CAST(\(number) AS TEXT) AS REAL) = \(number) THEN CAST(\(number) AS TEXT) WHEN abs(\(number)) >= 1e15 OR abs(\(number)) < 1e-4 THEN CASE WHEN CAST(printf('%!.15e', \(number)) AS REAL) = \(number) THEN printf('%!.15e', \(number)) ELSE printf('%!.16e', \(number)) END WHEN CAST(printf('%!.16g', \(number)) AS REAL) = \(number) THEN printf('%!.16g', \(number)) ELSE printf('%!.17g', \(number)) END AS said))"
    return
      "CASE WHEN typeof(\(number)) <> 'real' THEN CAST(\(number) AS TEXT) WHEN \(number) = 9e999 THEN 'Infinity' WHEN \(number) = -9e999 THEN '-Infinity' ELSE \(exact) END"
  }

  /// A decimal number without an exponent.
  static func text(ofDecimal number: SQL) -> SQL {
    let plain: SQL =
      "CASE WHEN abs(\(number)) >= 1 THEN printf('%.0f', \(number)) ELSE rtrim(printf('%.40f', \(number)), '0') END"
    return
      "CASE WHEN typeof(\(number)) = 'real' AND CAST(\(number) AS TEXT) LIKE '%e%' THEN \(plain) ELSE CAST(\(number) AS TEXT) END"
  }

  /// A real number as JSON; as bytes where the column would round it.
  static func json(ofReal number: SQL) -> SQL {
    "CASE WHEN typeof(\(number)) <> 'real' THEN \(number) WHEN abs(\(number)) = 9e999 THEN json_quote(\(text(ofReal: number))) WHEN CAST(CAST(\(number) AS TEXT) AS REAL) = \(number) THEN \(number) ELSE CAST(\(text(ofReal: number)) AS BLOB) END"
  }

  /// A point in time as PostgreSQL writes it: without zeros at the end of its fraction. A number is
  /// milliseconds since 1970, as the runtime reads it.
  static func text(ofMoment value: SQL) -> SQL {
    let number: SQL =
      "strftime('%Y-%m-%d %H:%M:%S', (\(value) - \(value) % 1000) / 1000 - (\(value) % 1000 < 0), 'unixepoch') || printf('.%03d', (\(value) % 1000 + 1000) % 1000)"
    return
      "CASE WHEN typeof(\(value)) = 'text' THEN coalesce(rtrim(rtrim(\(moment(reading: value)), '0'), '.'), \(value)) ELSE rtrim(rtrim(\(number), '0'), '.') END"
  }

  /// A number as an integer; halves go to the even one, or away from zero.
  static func integer(rounding number: SQL, toEven: Bool) -> SQL {
    let whole: SQL = "CAST(\(number) AS INTEGER)"
    let rest: SQL = "abs(\(number) - \(whole))"
    let isUp: SQL =
      toEven ? "\(rest) > 0.5 OR \(rest) = 0.5 AND \(whole) % 2 <> 0" : "\(rest) >= 0.5"
    return
      "CASE WHEN typeof(\(number)) = 'integer' THEN \(number) WHEN typeof(\(number)) = 'real' AND \(number) >= -9223372036854775808.0 AND \(number) < 9223372036854775808.0 THEN \(whole) + CASE WHEN \(isUp) THEN CASE WHEN \(number) < 0 THEN -1 ELSE 1 END ELSE 0 END END"
  }

  /// A real number as a decimal one of 15 digits.
  static func decimal(rounding number: SQL) -> SQL {
    "CASE WHEN typeof(\(number)) = 'integer' THEN \(number) WHEN typeof(\(number)) = 'real' AND abs(\(number)) < 9e999 THEN CAST(CAST(\(number) AS TEXT) AS NUMERIC) END"
  }
}
