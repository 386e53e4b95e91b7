import MigrationPlanning

/// The options that answer the questions of a plan.
enum DecisionOptions {
  static let rename = Option(
    "rename", .required(valueName: "OLD:NEW"), isRepeatable: true,
    help: "Rename and keep the data: User.name:User.fullName, User:Person")
  static let drop = Option(
    "drop", .required(valueName: "WHAT"), isRepeatable: true,
    help: "Drop a table, column or enum value: User.nick")
  static let narrow = Option(
    "narrow", .required(valueName: "COLUMN"), isRepeatable: true,
    help: "Allow the values of a column to be cut to its new type")
  static let convert = Option(
    "convert", .required(valueName: "COLUMN"), isRepeatable: true,
    help: "Convert the values of a column to its new type")
  static let fill = Option(
    "fill", .required(valueName: "COLUMN=VALUE"), isRepeatable: true,
    help: "Give existing rows a value in a required column: User.tier=basic")
  static let fillSQL = Option(
    "fill-sql", .required(valueName: "COLUMN=SQL"), isRepeatable: true,
    help: "The same by SQL over the row: User.slug=lower(name)")
  static let acceptDataLoss = Option(
    "accept-data-loss", help: "Drop everything that is no longer in the schema")

  /// All of these options.
  static let all = [rename, drop, narrow, convert, fill, fillSQL, acceptDataLoss]

  /// The answers in the arguments.
  ///
  /// - Throws: A usage error for a rename that is not `OLD:NEW`, or a value without its column.
  static func answers(_ arguments: ParsedArguments) throws(UsageError) -> DecisionAnswers {
    var answers = DecisionAnswers(
      drops: Set(arguments.values(drop).map(ObjectPath.init(parsing:))),
      narrowings: Set(arguments.values(narrow).map(ObjectPath.init(parsing:))),
      conversions: Set(arguments.values(convert).map(ObjectPath.init(parsing:))),
      acceptsDataLoss: arguments.has(acceptDataLoss))
    for text in arguments.values(rename) {
      guard let rename = DecisionAnswers.Rename(parsing: text) else {
        throw .other(
          "--rename must be OLD:NEW, such as User.name:User.fullName, not `\(text)`.",
          command: arguments.command)
      }
      answers.renames.append(rename)
    }
    answers.fills = try fills(arguments)
    return answers
  }

  private static func fills(_ arguments: ParsedArguments) throws(UsageError) -> [FillAnswer] {
    var fills: [FillAnswer] = []
    for text in arguments.values(fill) {
      guard let answer = FillAnswer(parsingValue: text) else {
        throw .other(
          "--fill must be COLUMN=VALUE, such as User.tier=basic, not `\(text)`.",
          command: arguments.command)
      }
      fills.append(answer)
    }
    for text in arguments.values(fillSQL) {
      guard let answer = FillAnswer(parsingSQL: text) else {
        throw .other(
          "--fill-sql must be COLUMN=SQL, such as User.slug=lower(name), perhaps with "
            + "`postgresql:` or `sqlite:` before it, not `\(text)`.", command: arguments.command)
      }
      fills.append(answer)
    }
    return fills
  }

  /// Rejects unused answers.
  ///
  /// - Throws: A failure for the first one, with the others as its help.
  static func reject(_ answers: [UnusedAnswer]) throws {
    guard let first = answers.first else { return }
    throw CommandFailure(
      first.message.asSentence, help: answers.dropFirst().map { $0.message.asSentence },
      status: .usage)
  }
}
