import SQLLexicon

/// What a statement does to an index while its table is in use.
enum ConcurrentIndex: Equatable {
  /// An index that a statement creates.
  struct Wanted: Equatable {
    /// Its name as the catalogs have it.
    let name: String
    /// Its table as the statement writes it.
    let table: String
  }

  case created(Wanted)
  /// Its name as the statement writes it.
  case dropped(String)

  /// `CREATE [UNIQUE] INDEX CONCURRENTLY [IF NOT EXISTS] name ON [ONLY] table …` and `DROP INDEX
  /// CONCURRENTLY [IF EXISTS] name`; nil for other statements, and for an index without a name.
  ///
  /// <https://www.postgresql.org/docs/current/sql-createindex.html>
  init?(_ statement: SQLStatement) {
    var words = Words(statement.text)
    if words.take("CREATE") {
      _ = words.take("UNIQUE")
      guard words.take("INDEX"), words.take("CONCURRENTLY") else { return nil }
      if words.take("IF") { guard words.take("NOT"), words.take("EXISTS") else { return nil } }
      guard !words.isNext("ON"), let name = words.takeName()?.value, words.take("ON") else {
        return nil
      }
      _ = words.take("ONLY")
      guard let table = words.takeQualifiedName() else { return nil }
      self = .created(Wanted(name: name, table: table))
    } else {
      guard words.take("DROP"), words.take("INDEX"), words.take("CONCURRENTLY") else { return nil }
      if words.take("IF") { guard words.take("EXISTS") else { return nil } }
      guard let name = words.takeQualifiedName() else { return nil }
      self = .dropped(name)
    }
  }

  /// The tokens of a statement that mean something, taken one after the other.
  private struct Words {
    private var tokens: ArraySlice<SQLToken>

    init(_ text: String) {
      tokens =
        Array(SQLTokenizer(text, rules: .postgresql)).filter {
          $0.kind != .space && $0.kind != .comment
        }[...]
    }

    func isNext(_ word: String) -> Bool {
      tokens.first.map { $0.kind == .word && $0.text.uppercased() == word } ?? false
    }

    mutating func take(_ word: String) -> Bool {
      guard isNext(word) else { return false }
      tokens.removeFirst()
      return true
    }

    /// A name as it is written, and as it is meant.
    mutating func takeName() -> (text: String, value: String)? {
      guard let token = tokens.first, token.kind == .word || token.kind == .quotedIdentifier else {
        return nil
      }
      tokens.removeFirst()
      return (token.text, token.value ?? token.text.lowercased())
    }

    mutating func takeQualifiedName() -> String? {
      guard var name = takeName()?.text else { return nil }
      while tokens.first?.text == "." {
        tokens.removeFirst()
        guard let part = takeName()?.text else { return nil }
        name += "." + part
      }
      return name
    }
  }
}
