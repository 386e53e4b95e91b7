/// What a node of an expression is; its text, its type and its children say the rest.
package enum NodeKind: Hashable, Sendable {
  /// A string that gets its type from its place; the text is what the string says.
  case literal
  /// A value of a known type.
  case constant
  /// A number whose place may give it another type, because it belongs to a call that is unclear.
  case looseNumber
  /// `NULL`, with the type of its place where that is known.
  case null
  /// A column, without its table.
  case column
  /// What has no value of its own: `*`, `$1`, `DEFAULT`.
  case verbatim
  /// An operator with one operand or two.
  case operation
  case and, or, not
  /// `x::type`.
  case cast
  /// `f(…)`.
  case call
  /// A function that is written with keywords, `EXTRACT(year FROM d)`: the server keeps the form.
  case keywordCall
  /// What has a form of its own: `COALESCE`, `IS NULL`, `CURRENT_DATE`, `NULLIF`, …
  case special
  /// An argument after its name, or after `VARIADIC`.
  case argument
  case collate
  /// `x op ANY (…)`, and with ALL.
  case any, all
  /// `x IN (…)`; the first child is x.
  case isIn, isNotIn
  /// `x BETWEEN a AND b`; the text is `symmetric` or nothing.
  case between, notBetween
  /// `CASE`: pairs of a condition and a result, then what ELSE has.
  case choice
  /// `CASE x`: x, then as for ``choice``.
  case choiceOf
  case array, row
  case subscripted, slice
  /// `(x).field`.
  case field
}
