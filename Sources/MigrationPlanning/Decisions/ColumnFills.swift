import CanonicalJSON
import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import SQLLexicon

/// The answers about existing rows, read for the columns of one database.
struct ColumnFills {
  /// Why the text of an answer is no value of its column.
  struct Mistake: Error {
    let reason: String
  }

  private let answers: [FillAnswer]
  private let dialect: Dialect
  private let reader: FillReader

  init(_ answers: [FillAnswer], in schema: DatabaseSchema) {
    dialect = schema.dialect
    self.answers = answers.filter { answer in
      guard case .sql(_, let dialect?) = answer.source else { return true }
      return dialect == schema.dialect
    }
    reader = FillReader(types: schema.dialect.types, enums: schema.enums)
  }

  /// The answer about a column, the one for this database alone first.
  ///
  /// - Parameter paths: What answers may call the column.
  func answer(_ paths: [ObjectPath]) -> FillAnswer? {
    if answers.isEmpty { return nil }
    let own = answers.filter { paths.contains($0.column) }
    return own.first {
      if case .sql(_, .some) = $0.source { true } else { false }
    } ?? own.first
  }

  /// Whether the answer about a column is SQL.
  func derives(_ paths: [ObjectPath]) -> Bool {
    if case .sql = answer(paths)?.source { true } else { false }
  }

  /// What the rows get; `nil` without an answer, or with one that cannot be read.
  func fill(of column: Column, _ paths: [ObjectPath]) -> ColumnFill? {
    guard let answer = answer(paths) else { return nil }
    return try? fill(of: column, by: answer)
  }

  /// What the rows get by an answer.
  func fill(of column: Column, by answer: FillAnswer) throws(Mistake) -> ColumnFill {
    switch answer.source {
    case .value(let text): .value(try reader.value(text, of: column.type))
    case .sql(let text, _): .expression(try checked(text))
    }
  }

  /// SQL that can be put into a statement, as that of `@@check` must be.
  private func checked(_ text: String) throws(Mistake) -> String {
    guard let flaw = SQLFragmentReader.flaw(in: text, rules: dialect.sql.lexicalRules) else {
      return text
    }
    let place = String(decoding: Array(text.utf8)[flaw.range], as: UTF8.self)
    throw Mistake(reason: "its SQL cannot be part of a statement, because of `\(place)`")
  }
}

extension Column {
  /// Whether rows can be given a value: the database computes or numbers others itself.
  var isFillable: Bool { generatedExpression == nil && !isAutoincrement }
}
