import CanonicalJSON
import ProjectFiles
import SchemaDiagnostics
import SchemagenMigrator

/// The `schemagen` tool.
package enum CommandLineTool {
  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - words: The command line, without the program's name.
  ///   - context: The environment, folder and console to use.
  /// - Returns: The exit status of the process.
  package static func run(_ words: [String], in context: CommandContext) async -> ExitStatus {
    let status = await perform(words, in: context)
    do throws(FileError) {
      try context.console.output.flush()
      try context.console.errors.flush()
      return status
    } catch {
      context.console.fail(error.message, help: error.help)
      try? context.console.errors.flush()
      return status == .done ? .failed : status
    }
  }

  private static func perform(_ words: [String], in context: CommandContext) async -> ExitStatus {
    let wantsJSON = wantsJSON(words.prefix { $0 != "--" })
    do {
      let parsed = try ArgumentParser.parse(words, root: CommandList.root)
      var context = context
      context.console = context.console.configured(by: parsed.arguments)
      return try await run(parsed, in: context)
    } catch let error as NeedsDecision {
      if wantsJSON { context.console.result(error.failure.json.text) }
      return .needsDecision
    } catch let error as InvalidSchema {
      if wantsJSON { context.console.result(error.failure.json.text) }
      return .failed
    } catch {
      let failure = CommandFailure(describing: error).withoutSecrets(of: words)
      context.console.fail(failure.message, place: failure.place, help: failure.help)
      if wantsJSON { context.console.result(failure.json.text) }
      return failure.status
    }
  }

  /// Whether failures are also printed as JSON, even if the command line cannot be parsed.
  private static func wantsJSON(_ words: ArraySlice<String>) -> Bool {
    let format = DiagnosticFormat.option.spelling
    let json = Option.json.spelling
    return words.contains { $0 == json || $0.hasPrefix(json + "=") }
      || words.contains("\(format)=json")
      || zip(words, words.dropFirst()).contains { $0 == format && $1 == "json" }
  }

  private static func run(
    _ parsed: ArgumentParser.Result, in context: CommandContext
  ) async throws -> ExitStatus {
    let arguments = parsed.arguments
    if arguments.has(.help) {
      context.console.document(HelpText(description: parsed.description).text)
      return .done
    }
    if arguments.has(.version) {
      context.console.result("schemagen \(ToolVersion.current)")
      return .done
    }
    guard let make = parsed.description.make else {
      if parsed.description.path.isEmpty, !arguments.has(.json) {
        context.console.errors.write(HelpText(description: parsed.description).text)
        return .usage
      }
      throw UsageError.missingCommand(arguments.command)
    }
    return try await make(arguments).run(in: context)
  }
}
