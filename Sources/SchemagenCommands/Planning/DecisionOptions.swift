import MigrationPlanning

/// The options that answer what a plan asks about data.
enum DecisionOptions {
  static let rename = Option(
    "rename", .required(valueName: "OLD:NEW"), isRepeatable: true,
    help: "A rename: User.name:User.fullName, or User:Person")
  static let drop = Option(
    "drop", .required(valueName: "WHAT"), isRepeatable: true,
    help: "A table, column or enum value that may go: User.nick")
  static let narrow = Option(
    "narrow", .required(valueName: "COLUMN"), isRepeatable: true,
    help: "A column whose values may be cut to its new type")
  static let convert = Option(
    "convert", .required(valueName: "COLUMN"), isRepeatable: true,
    help: "A column whose values are read as its new type")
  static let acceptDataLoss = Option(
    "accept-data-loss", help: "Everything that the schema no longer has may go")

  /// All of them, for the commands that plan.
  static let all = [rename, drop, narrow, convert, acceptDataLoss]

  /// What the arguments answer.
  ///
  /// - Throws: A usage error for a rename that is not written as one.
  static func answers(_ arguments: ParsedArguments) throws(UsageError) -> DecisionAnswers {
    var answers = DecisionAnswers(
      drops: Set(arguments.values(drop).map(ObjectPath.init(parsing:))),
      narrowings: Set(arguments.values(narrow).map(ObjectPath.init(parsing:))),
      conversions: Set(arguments.values(convert).map(ObjectPath.init(parsing:))),
      acceptsDataLoss: arguments.has(acceptDataLoss))
    for text in arguments.values(rename) {
      guard let rename = DecisionAnswers.Rename(parsing: text) else {
        throw .other(
          "--rename is written OLD:NEW, such as User.name:User.fullName, not `\(text)`.",
          command: arguments.command)
      }
      answers.renames.append(rename)
    }
    return answers
  }

  /// Refuses answers that answer nothing.
  ///
  /// - Throws: A failure that names the first one, with the others as its help.
  static func reject(_ answers: [UnusedAnswer]) throws {
    guard let first = answers.first else { return }
    throw CommandFailure(
      Sentence.of(first.message), help: answers.dropFirst().map { Sentence.of($0.message) },
      status: .usage)
  }
}
