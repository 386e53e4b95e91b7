import CanonicalJSON
import DiagnosticPages
import SchemaDiagnostics

/// `schemagen explain`: explains a diagnostic code.
struct ExplainCommand: Command {
  static let description = CommandDescription(
    ["explain"], summary: "Explain a diagnostic code",
    discussion: """
      Prints what the code means, why it is an error, and an example with and without the mistake.
      Without a code, lists all codes.
      """,
    operands: "[CODE]",
    examples: [
      .init("schemagen explain S405", "explain the code of an error"),
      .init("schemagen explain", "list all codes"),
    ]
  ) { arguments throws(UsageError) in try ExplainCommand(arguments) }

  private let arguments: ParsedArguments
  /// What to explain; `nil` for the list.
  private let page: DiagnosticPage?

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
    // Messages show codes in brackets, which are easily copied with them.
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
      context.console.document(isJSON ? page.json.text + "\n" : page.terminalText)
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
