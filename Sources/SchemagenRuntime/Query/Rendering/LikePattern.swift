/// Patterns for `LIKE` in which the text has no wildcards.
enum LikePattern {
  /// The pattern that finds a text at some position, escaped with a backslash.
  static func matching(_ match: TextMatch) -> String {
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
}
