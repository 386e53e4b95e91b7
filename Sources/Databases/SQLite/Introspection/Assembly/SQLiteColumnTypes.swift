import DatabaseTypes
import SQLLexicon
import SQLiteTypes

/// The types that SQLite's columns are declared with, as lowering knows them.
enum SQLiteColumnTypes {
  private static let declared: [String: ColumnType] = {
    let types = SQLiteTypes.Types()
    // A UUID is declared as text with a collation, not as `UUID`.
    let names = TypeName.allCases.filter { types.definition(of: $0) != nil && $0 != .uuid }
    return Dictionary(uniqueKeysWithValues: names.map { ($0.rawValue, ColumnType($0)) })
  }()

  /// The type of a column.
  ///
  /// - Parameter text: The declared type, whose case means nothing.
  static func type(_ text: String) -> ColumnType {
    declared[text] ?? declared[text.uppercased()] ?? ColumnType(.other(written(text)))
  }

  /// A type in a form that can be declared again: words and numbers, or all of it in quotes.
  private static func written(_ type: String) -> String {
    guard !type.isEmpty, let tokens = try? SQLiteTokens(type) else {
      return type.isEmpty ? type : SQLQuoting.identifier(type)
    }
    let words = tokens.tokens.prefix(while: \.isName)
    var rest = tokens
    rest.position = words.count
    if !words.isEmpty, rest.next?.kind == .openingParenthesis { _ = try? rest.parentheses() }
    return rest.isAtEnd && !words.isEmpty ? type : SQLQuoting.identifier(type)
  }
}
