import SchemaDiagnostics
import SchemaSyntax

/// An unknown word, and the one that was probably meant.
struct Misspelling {
  /// The word that was probably meant, without a marker or quotes.
  let meant: String?
  /// The question for a diagnostic's help, or another help when no word is near.
  let help: String?
  /// The edit that puts the other word there.
  let fix: Fix?

  /// Looks for a known word that is spelt nearly alike.
  ///
  /// - Parameters:
  ///   - word: The word as it is written, and where.
  ///   - known: The words that are valid there, the likelier ones first.
  ///   - marker: What comes before the word and belongs to it, such as `@`.
  ///   - help: The help when none is near.
  init(
    _ word: Name, known: some Sequence<String>, marker: String = "", otherwise help: String? = nil
  ) {
    let meant = Suggestion.closest(to: word.text, in: Array(known.prefix(Self.longestSearched)))
    self.meant = meant
    self.help = meant.map { "Did you mean `\(marker)\($0)`?" } ?? help
    fix = meant.map { Self.fix(word, meant: $0, marker) }
  }

  /// Comparing takes time, and among more words than these one that is near proves little.
  private static let longestSearched = 2_000

  /// Takes a word that is certainly meant.
  init(_ word: Name, meant: String) {
    self.meant = meant
    help = "Did you mean `\(meant)`?"
    fix = Self.fix(word, meant: meant)
  }

  private static func fix(_ word: Name, meant: String, _ marker: String = "") -> Fix {
    Fix("Write `\(marker)\(meant)`", [Fix.Edit(word.span, with: meant)])
  }

  /// Looks for a known text that is spelt nearly alike, for words in quotes.
  ///
  /// - Parameters:
  ///   - text: The text as it is written, and where, quotes included.
  ///   - known: The texts that are valid there.
  ///   - help: The help when none is near.
  init(quoted text: Name, known: some Sequence<String>, otherwise help: String?) {
    meant = Suggestion.closest(to: text.text, in: known)
    let quoted = meant.map { "\"\($0)\"" }
    self.help = quoted.map { "Did you mean `\($0)`?" } ?? help
    fix = quoted.map { Self.fix(text, meant: $0) }
  }

  /// The known words in a sentence, such as "Its values are `A`, `B`."
  static func list(_ introduction: String, _ known: some Sequence<String>) -> String {
    let names = known.prefix(12).map { "`\($0)`" }
    return names.isEmpty ? "" : "\(introduction) \(names.joined(separator: ", "))."
  }
}
