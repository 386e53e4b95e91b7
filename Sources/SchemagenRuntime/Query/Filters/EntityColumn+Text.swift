extension QueryOperand where Value.Unwrapped == String {
  /// The text contains another; `%` and `_` have no special meaning.
  ///
  /// - Parameters:
  ///   - text: What to look for.
  ///   - caseInsensitive: Whether upper and lower case are equal: for all letters of the server's
  ///     locale on PostgreSQL, for `A` to `Z` only on SQLite.
  public func contains(_ text: String, caseInsensitive: Bool = false) -> QueryFilter {
    matches(text, .anywhere, caseInsensitive)
  }

  /// The text begins with another. Without `caseInsensitive`, SQLite uses an index on the column.
  ///
  /// - Parameters:
  ///   - prefix: What to look for.
  ///   - caseInsensitive: Whether upper and lower case are equal, as for
  ///     ``contains(_:caseInsensitive:)``.
  public func hasPrefix(_ prefix: String, caseInsensitive: Bool = false) -> QueryFilter {
    matches(prefix, .prefix, caseInsensitive)
  }

  /// The text ends with another.
  ///
  /// - Parameters:
  ///   - suffix: What to look for.
  ///   - caseInsensitive: Whether upper and lower case are equal, as for
  ///     ``contains(_:caseInsensitive:)``.
  public func hasSuffix(_ suffix: String, caseInsensitive: Bool = false) -> QueryFilter {
    matches(suffix, .suffix, caseInsensitive)
  }

  /// The text equals another. With `caseInsensitive`, an index on the expression `lower(column)` is
  /// used.
  ///
  /// ```swift
  /// users.filter { $0.email.equals(input, caseInsensitive: true) }
  /// ```
  /// - Parameters:
  ///   - text: What to look for.
  ///   - caseInsensitive: Whether upper and lower case are equal, as for
  ///     ``contains(_:caseInsensitive:)``.
  public func equals(_ text: String, caseInsensitive: Bool = false) -> QueryFilter {
    matches(text, .whole, caseInsensitive)
  }

  /// The text matches a pattern: `%` matches any characters, `_` one character, and a backslash before
  /// one of the three matches that one itself.
  ///
  /// ```swift
  /// products.filter { $0.code.like("AB-__-%") }
  /// ```
  /// The query throws for a pattern that ends with a single backslash.
  ///
  /// - Parameters:
  ///   - pattern: The pattern, for the whole text.
  ///   - caseInsensitive: Whether upper and lower case are equal, as for
  ///     ``contains(_:caseInsensitive:)``.
  public func like(_ pattern: String, caseInsensitive: Bool = false) -> QueryFilter {
    matches(pattern, .pattern, caseInsensitive)
  }

  private func matches(
    _ needle: String, _ position: TextMatch.Position, _ isCaseInsensitive: Bool
  ) -> QueryFilter {
    let node = expression.node
    if position == .whole, !isCaseInsensitive {
      return QueryFilter(.expressions(node, .equal, .value(needle, node.type.operandType)))
    }
    let match = TextMatch(
      needle: needle, position: position, isCaseInsensitive: isCaseInsensitive)
    return QueryFilter(.text(node, match))
  }
}
