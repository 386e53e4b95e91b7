import SQLLexicon
import SchemaDiagnostics

extension Validator {
  /// SQL in the schema is a whole part of a statement, wherever a migration puts it.
  mutating func sqlIsWhole() {
    guard let rules = database.lexicalRules else { return }
    for fragment in draft.sqlFragments where !bag.isFull {
      guard
        let flaw = SQLFragmentReader.flaw(
          in: fragment.text, rules: rules, isList: fragment.isList)
      else { continue }
      let place = fragment.span(of: flaw.range, in: sources)
      let sign = part(fragment.text, flaw.range)
      bag.error(
        .invalidSQL, message(flaw.kind, sign, in: fragment),
        at: flaw.kind == .blank ? fragment.span : place, help: help(flaw.kind, sign))
    }
  }

  private func part(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  private func message(
    _ kind: SQLFlaw.Kind, _ sign: String, in fragment: SQLFragment
  ) -> String {
    let owner = fragment.owner
    let reader = isWholeElsewhere(fragment) ? ", as \(database.title) reads it" : ""
    return switch kind {
    case .blank: "The SQL of `\(owner)` is blank."
    case .unclosed: "What `\(sign)` opens is never closed in the SQL of `\(owner)`\(reader)."
    case .unopened: "`\(sign)` closes nothing in the SQL of `\(owner)`\(reader)."
    case .semicolon: "The SQL of `\(owner)` is a part of a statement and cannot contain `;`."
    case .comma: "The SQL of `\(owner)` cannot contain `,` outside of parentheses."
    case .parameter:
      "`\(sign)` is a parameter\(reader), and the SQL of `\(owner)` cannot have any."
    }
  }

  /// Whether another database of the schema finds nothing wrong with a fragment.
  private func isWholeElsewhere(_ fragment: SQLFragment) -> Bool {
    guard isForSeveralDatabases else { return false }
    return (datasource?.datasource.providers ?? []).contains { provider in
      guard let rules = TargetDatabase.of(provider).lexicalRules else { return false }
      return SQLFragmentReader.flaw(in: fragment.text, rules: rules, isList: fragment.isList) == nil
    }
  }

  private func help(_ kind: SQLFlaw.Kind, _ sign: String) -> String {
    switch kind {
    case .blank: "Write an SQL expression, or remove it."
    case .unclosed:
      switch sign {
      case "/*": "Close the comment with `*/`."
      case "(": "Close it with `)`, or remove it."
      case "[": "Close it with `]`, or remove it."
      case let quote where quote.hasPrefix("$"): "Close the text with `\(quote)`."
      default: "Close it with `\(sign.suffix(1))`; write a quote inside of it twice."
      }
    case .unopened: "Open it with `\(sign == "]" ? "[" : "(")`, or remove it."
    case .semicolon: "Remove it; a migration's SQL can be edited for more than an expression."
    case .comma: "Remove it, or put the list in parentheses."
    case .parameter: "Write the value itself, or quote it: `'…'`."
    }
  }
}
