import CanonicalJSON
import SchemaDiagnostics

/// `schemagen explain`: a page about a diagnostic code.
struct ExplainCommand: Command {
  static let description = CommandDescription(
    ["explain"], summary: "Tell what a diagnostic code means",
    discussion: """
      Prints what the code means, why it is an error, and the mistake beside its remedy. Without
      a code, lists all of them.
      """,
    operands: "[CODE]",
    examples: [
      .init("schemagen explain S405", "tell about the code of an error"),
      .init("schemagen explain", "list all codes"),
    ]
  ) { arguments throws(UsageError) in try ExplainCommand(arguments) }

  private let arguments: ParsedArguments
  /// What to explain; `nil` for the list.
  private let page: DiagnosticPage?

  /// Reads the arguments.
  ///
  /// - Throws: A usage error for a code that does not exist.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    self.arguments = arguments
    if arguments.operands.count > 1 {
      throw .unexpectedOperand(arguments.operands[1], command: arguments.command)
    }
    guard let code = arguments.operands.first else {
      page = nil
      return
    }
    // Messages show codes in brackets, from where they are copied.
    let bare = code.filter { $0 != "[" && $0 != "]" }
    guard let page = DiagnosticPage.page(for: bare) else {
      let nearest = Suggestion.closest(to: bare, in: DiagnosticPage.all.map(\.code.rawValue))
      throw .unknownWord(
        "There is no diagnostic code `\(code)`.", suggestion: nearest.map { "`\($0)`" },
        otherwise: "`schemagen explain` lists all codes.", command: arguments.command)
    }
    self.page = page
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let isJSON = arguments.has(.json)
    if let page {
      context.console.document(isJSON ? page.json.text + "\n" : page.layout)
    } else {
      context.console.document(isJSON ? Self.jsonList.text + "\n" : Self.list)
    }
    return .done
  }

  private static var list: String {
    DiagnosticPage.all.map { "\($0.code)  \($0.title)\n" }.joined()
  }

  private static var jsonList: JSONNode {
    let codes = DiagnosticPage.all.map { page -> JSONNode in
      ["code": .string(page.code.rawValue), "title": .string(page.title)]
    }
    return ["codes": .array(codes)]
  }
}
