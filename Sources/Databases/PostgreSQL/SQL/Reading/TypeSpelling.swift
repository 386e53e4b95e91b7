import SQLLexicon

/// A type as a statement spells it: `int`, `pg_catalog.int4` and `integer` are one.
struct TypeSpelling {
  /// The spelling that the server gives back, without length and precision: functions do not differ
  /// by them.
  let canonical: String

  init(_ tokens: [SQLToken]) {
    var words: [String] = []
    var isList = false
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .openingParenthesis: depth += 1
      case .closingParenthesis: depth -= 1
      case _ where depth > 0: break
      case .word: words.append(SQLLexicalRules.lowercased(token.text))
      case .quotedIdentifier:
        words.append(SQLLexicalRules.postgresql.identifier(token.value ?? ""))
      case _ where token.text.hasPrefix("["): isList = true
      case _ where token.text.hasPrefix("]") || token.kind == .number: break
      default: words.append(token.text)
      }
    }
    if words.last == "array" {
      isList = true
      words.removeLast()
    }
    if words.count > 2, words[1] == ".", ["pg_catalog", "public"].contains(words[0]) {
      words.removeFirst(2)
    }
    let name = words.joined(separator: " ").replacing(" . ", with: ".")
    canonical = (Self.spellings[name] ?? name) + (isList ? "[]" : "")
  }

  /// Other spellings: <https://www.postgresql.org/docs/current/datatype.html>.
  private static let spellings: [String: String] = [
    "int": "integer", "int4": "integer", "int2": "smallint", "int8": "bigint", "float4": "real",
    "float8": "double precision", "float": "double precision", "bool": "boolean",
    "decimal": "numeric", "dec": "numeric", "varchar": "character varying",
    "char varying": "character varying", "national character varying": "character varying",
    "national char varying": "character varying", "char": "character", "bpchar": "character",
    "nchar": "character", "national character": "character", "national char": "character",
    "varbit": "bit varying", "timestamptz": "timestamp with time zone",
    "timestamp without time zone": "timestamp", "timetz": "time with time zone",
    "time without time zone": "time",
  ]
}
