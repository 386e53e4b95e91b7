import DatabaseSchema
import SQLLexicon

/// The words of a `CREATE TABLE` that no pragma reports:
/// <https://www.sqlite.org/lang_createtable.html>.
///
/// They are counted, because one that is expected may be there once more. Parts of longer names do not
/// count, and neither do names and strings in quotes that the schema knows.
struct TableWords {
  private static let words = [
    "CHECK", "COLLATE", "STRICT", "WITHOUT", "CONFLICT", "DEFERRABLE", "AUTOINCREMENT",
  ]

  /// Names and strings that have such a word, in quotes and in capital letters.
  private let harmless: [String]

  /// - Parameter known: SQL with the names and strings that the schema knows.
  init(known: [SQL]) {
    var seen: Set<Exact<String>> = []
    harmless = known.flatMap(Self.tokens).compactMap { token in
      guard token.kind == .quotedIdentifier || token.kind == .string else { return nil }
      let text = Self.capital(token.text)
      return Self.hasWord(text) && seen.insert(Exact(text)).inserted ? text : nil
    }
  }

  /// The text of every table with every word, as the first row of a recursive search: each further row
  /// begins before the next place of the word.
  var search: SQL {
    let tables: SQL = "tabs JOIN sqlite_master ON type = 'table' AND lower(name) = lower(tab)"
    let words: SQL = "(VALUES \(SQL.join(Self.words.map { "(\(literal: $0))" })))"
    let isPlain = harmless.isEmpty
    let text: SQL = isPlain ? "upper(sql)" : "text"
    let source: SQL =
      isPlain
      ? "\(tables),\n        \(words)"
      : "texts JOIN \(words) ON place = \(number: harmless.count)"
    return """
      \(isPlain ? "" : removal(in: tables))said (tab, word, rest) AS (
          SELECT tab, column1, ' ' || \(text) || ' '
            FROM \(source)
          UNION ALL SELECT tab, word, substr(rest, instr(rest, word) + length(word) - 1)
            FROM said WHERE instr(rest, word))
      """
  }

  /// Removes what is harmless, one after the other, because the parser of SQLite 3.40 fails at some 30
  /// calls inside each other.
  private func removal(in tables: SQL) -> SQL {
    let rows = harmless.enumerated().map { "(\(number: $0), \(literal: $1))" as SQL }
    return """
      harmless (place, name) AS (VALUES
          \(SQL.join(rows))),
        texts (tab, place, text) AS (
          SELECT tab, 0, upper(sql) FROM \(tables)
          UNION ALL SELECT tab, place + 1, replace(text, harmless.name, ' ')
            FROM texts JOIN harmless USING (place)),

      """
  }

  /// Counts what the search found, in the form of ``facts(of:)``.
  var counts: SQL {
    """
    SELECT tab, word || ' x ' || count(*) FROM said
            WHERE substr(rest, instr(rest, word) - 1) GLOB '[^A-Z0-9_]' || word || '[^A-Z0-9_]*'
            GROUP BY tab, word
    """
  }

  /// How often the words are in the text of a table, or less often.
  func facts(of table: SQL) -> [String] {
    let words = Self.tokens(table).filter { $0.kind == .word }.map { Self.capital($0.text) }
    return Self.words.flatMap { word in
      (0..<words.count { $0 == word }).map { "\(word) x \($0 + 1)" }
    }
  }

  private static func tokens(_ sql: SQL) -> SQLTokenizer {
    SQLTokenizer(sql.text, rules: .sqlite)
  }

  private static func hasWord(_ text: String) -> Bool {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }
      .contains { part in words.contains { $0 == part } }
  }

  /// ASCII letters as capitals, as `upper` does: <https://www.sqlite.org/lang_corefunc.html#upper>.
  private static func capital(_ text: String) -> String {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return String(decoding: text.utf8.map { letters ~= $0 ? $0 & 0x5F : $0 }, as: UTF8.self)
  }
}
