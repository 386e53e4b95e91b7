import DatabaseTypes
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

  /// A name that SQLite does not know is a text, so that a misspelt one makes a check that always holds:
  /// <https://www.sqlite.org/quirks.html#double_quoted_string_literals_are_accepted>.
  mutating func namesInSQLAreColumns() {
    let reader = databases.first { $0.readsUnknownNamesAsText }
    guard let reader, let rules = reader.lexicalRules else { return }
    let models = Dictionary(
      draft.models.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for fragment in draft.sqlFragments where Self.overColumns(fragment) && !bag.isFull {
      guard let model = models[fragment.model] else { continue }
      let columns = Set(
        model.fields.filter(\.isColumn).map { Exact(rules.folded(quotedName: $0.databaseName)) })
      for mention in ColumnMentions.quoted(in: fragment.text, rules: rules)
      where !columns.contains(Exact(mention.name)) {
        let name = part(fragment.text, mention.range)
        let text = "'\(name.dropFirst().dropLast())'"
        bag.warning(
          .nameReadAsText,
          "\(reader.title) reads `\(name)` as the text \(text), because `\(model.name)` has no such column.",
          at: fragment.span(of: mention.range, in: sources),
          help: "Write the name of a column, or \(text) if a text is meant.")
      }
    }
  }

  /// Whether a fragment can name columns; a default and a type cannot.
  private static func overColumns(_ fragment: SQLFragment) -> Bool {
    !["dbgenerated", "Unsupported"].contains(fragment.owner)
  }

  /// The databases of the schema.
  private var databases: [TargetDatabase] {
    guard isForSeveralDatabases, let datasource else { return [database] }
    return datasource.datasource.providers.map(TargetDatabase.of)
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
