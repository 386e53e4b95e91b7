/// Why an expression has no tree: it is not an expression, holds a query, or is nested too deeply.
package struct UnreadableExpression: Error {
  /// Makes the error.
  package init() {}
}
