import DatabaseTypes
import SQLEquivalence
import SQLLexicon
import TestSupport

/// A line of a fixture: two expressions, and whether a database keeps the same of both.
struct ExpressionPair: Sendable, CustomStringConvertible {
  let kind: String
  let left: String
  let right: String
  let isEqual: Bool
  /// What PostgreSQL 15 makes of the left text; empty for SQLite.
  let server: String
  let line: Int

  var description: String { "\(line): \(kind): \(left) | \(right)" }

  /// The lines of a file of `Fixtures`, without its heading.
  static func all(in file: String) -> [ExpressionPair] {
    rows(of: file).map { line, fields in
      ExpressionPair(
        kind: fields[0], left: fields[1], right: fields[2], isEqual: fields[3] == "equal",
        server: fields.count > 4 ? fields[4] : "", line: line)
    }
  }

  /// The fields of each line of a file, with the number of the line.
  static func rows(of file: String) -> [(line: Int, fields: [String])] {
    let text = String(decoding: FixtureFolder("").bytes(of: file), as: UTF8.self)
    return text.split(separator: "\n").enumerated().dropFirst().map { index, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (index + 1, fields.map(String.init))
    }
  }

  /// What the expressions are for.
  var role: ExpressionRole {
    let words = kind.split(separator: " ", maxSplits: 1).map(String.init)
    switch words[0] {
    case "default": return .defaultValue(of: ExpressionTable.columns[Exact(words[1])])
    case "generated": return .generated(as: words.count > 1 ? ColumnType(.other(words[1])) : nil)
    case "key": return .key
    default: return .condition
    }
  }
}
