import DatabaseChanges

/// A question that only the user can answer, because an answer may lose data or change its meaning.
package struct Decision: Equatable, Sendable {
  /// The kind of change that is asked about.
  package enum Kind: String, Sendable {
    case dropTable, dropColumn, dropEnumValue, narrowColumn, convertColumn, replaceColumn
    case matchFields, fillColumn
  }

  /// A way to answer.
  package struct Option: Equatable, Sendable {
    /// The command-line flag that gives this answer.
    package let flag: String
    /// What it does.
    package let meaning: String
    /// The answer itself.
    package let answer: Answer
    /// What to enter for an answer that needs more than to be chosen.
    package var prompt: String?
  }

  /// An answer as a value, to be added to `DecisionAnswers`.
  package enum Answer: Equatable, Sendable {
    case rename(DecisionAnswers.Rename)
    case drop(ObjectPath)
    case narrow(ObjectPath)
    case convert(ObjectPath)
    /// A value or SQL for existing rows, which is still to be entered.
    case fill(ObjectPath, isSQL: Bool)
    /// No value for existing rows.
    case leaveUnfilled(ObjectPath)
  }

  package let kind: Kind
  package let subject: ObjectPath
  /// The question in one sentence: what changes and what is lost.
  package let question: String
  package let options: [Option]
  /// The attribute that answers it in the schema, such as `@renamed(from: "name")`.
  package let attribute: String?

  /// Whether it is the same question about the same object, perhaps for another database.
  package func isLike(_ other: Decision) -> Bool {
    kind == other.kind && subject == other.subject
  }
}

extension DecisionAnswers {
  /// Adds one answer.
  ///
  /// - Parameters:
  ///   - answer: What was chosen.
  ///   - input: What was entered for it.
  package mutating func add(_ answer: Decision.Answer, input: String = "") {
    switch answer {
    case .rename(let rename): renames.append(rename)
    case .drop(let path): drops.insert(path)
    case .narrow(let path): narrowings.insert(path)
    case .convert(let path): conversions.insert(path)
    case .fill(let path, let isSQL):
      fills.removeAll { $0.column == path }
      fills.append(FillAnswer(path, isSQL ? .sql(input, for: nil) : .value(input)))
    case .leaveUnfilled(let path): unfilled.insert(path)
    }
  }
}
