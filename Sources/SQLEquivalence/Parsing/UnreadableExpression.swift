/// Why an expression has no tree: it is no expression, holds a query, or is nested too deeply.
struct UnreadableExpression: Error {}
