/// The options of commands that work on several databases.
enum TargetOptions {
  static let eachSchema = Option(
    "each-schema", .required(valueName: "PATTERN"),
    help: "Each database schema of the server that matches, such as 'tenant_*'")
  static let urls = Option(
    "urls", .required(valueName: "FILE"),
    help: "Each database of a file, one URL a line (- for standard input)")
  static let parallel = Option(
    "parallel", .required(valueName: "N"),
    help: "How many databases at the same time, with the two above (default: 1)")

  static let all = [eachSchema, urls, parallel]

  /// What the help says about them.
  static let discussion = """
    Several databases: --each-schema, --urls, or --url more than once. A failure of one does not
    stop the others; the report has a line for each.
    """

  /// Whether a command line is about several databases.
  static func areGiven(_ arguments: ParsedArguments) -> Bool {
    arguments.has(eachSchema) || arguments.has(urls) || arguments.values(.url).count > 1
  }

  /// Refuses several URLs where a command works on one database: it would leave out all but one.
  ///
  /// - Throws: A usage error.
  static func checkCount(
    _ arguments: ParsedArguments, of description: CommandDescription
  ) throws(UsageError) {
    guard arguments.values(.url).count > 1, !description.options.contains(eachSchema) else {
      return
    }
    throw .other(
      "`\(description.invocation)` works on one database, but --url is there "
        + "\(arguments.values(.url).count) times.", command: arguments.command)
  }

  /// Refuses options that another one contradicts.
  ///
  /// - Throws: A usage error.
  static func check(_ arguments: ParsedArguments) throws(UsageError) {
    let command = arguments.command
    if arguments.has(urls), arguments.has(.url) {
      throw .other("--urls and --url cannot be used together.", command: command)
    }
    if let pattern = arguments.value(eachSchema), pattern.allSatisfy(\.isWhitespace) {
      throw .other("--each-schema needs a pattern such as 'tenant_*'.", command: command)
    }
    if arguments.values(eachSchema).count > 1 {
      throw .other("--each-schema can be given once.", command: command)
    }
    guard arguments.has(parallel) else { return }
    guard areGiven(arguments) else {
      throw .other(
        "--parallel is for several databases: --each-schema, --urls, or --url more than once.",
        command: command)
    }
    _ = try count(arguments)
  }

  /// How many databases are worked on at the same time.
  ///
  /// - Throws: A usage error for what is not such a number.
  static func count(_ arguments: ParsedArguments) throws(UsageError) -> Int {
    guard let text = arguments.value(parallel) else { return 1 }
    guard let count = Int(text), (1...limit).contains(count) else {
      throw .other(
        "--parallel must be a number from 1 to \(limit), not `\(text)`.",
        command: arguments.command)
    }
    return count
  }

  /// Each takes up to two connections, of which a server allows 100 by default.
  private static let limit = 40
}
