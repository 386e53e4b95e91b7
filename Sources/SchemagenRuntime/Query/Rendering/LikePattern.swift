/// Patterns for `LIKE`, escaped with a backslash.
enum LikePattern {
  /// The pattern that finds a text at some position; a pattern of the caller's as it is.
  static func matching(_ match: TextMatch) -> String {
    if match.position == .pattern { return match.needle }
    var pattern = ""
    pattern.reserveCapacity(match.needle.utf8.count + 2)
    if match.position == .anywhere || match.position == .suffix { pattern += "%" }
    for scalar in match.needle.unicodeScalars {
      if scalar == "%" || scalar == "_" || scalar == "\\" { pattern += "\\" }
      pattern.unicodeScalars.append(scalar)
    }
    if match.position == .anywhere || match.position == .prefix { pattern += "%" }
    return pattern
  }

  /// Checks a pattern of the caller's: PostgreSQL refuses one that ends in the middle of an escape.
  ///
  /// - Throws: ``DatabaseError``.
  static func check(_ pattern: String) throws {
    guard pattern.utf8.reversed().prefix(while: { $0 == UInt8(ascii: "\\") }).count % 2 == 0 else {
      throw DatabaseError.invalidArgument(
        "a pattern ends with a single backslash", help: "double it to find a backslash")
    }
  }

  /// The same pattern for `GLOB`, which distinguishes case:
  /// <https://www.sqlite.org/lang_expr.html#the_like_glob_regexp_match_and_extract_operators>.
  static func glob(_ pattern: String) -> String {
    var glob = ""
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "%" where !isEscaped: glob += "*"
      case "_" where !isEscaped: glob += "?"
      case "*", "?", "[": glob += "[\(scalar)]"
      default: glob.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    return glob
  }
}
