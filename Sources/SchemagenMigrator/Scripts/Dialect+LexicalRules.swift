import DatabaseSchema
import SQLLexicon

extension Dialect {
  /// How the database reads SQL.
  var lexicalRules: SQLLexicalRules {
    switch self {
    case .postgresql: .postgresql
    case .sqlite: .sqlite
    }
  }
}
