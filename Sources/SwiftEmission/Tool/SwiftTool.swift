import Foundation
import SchemaDiagnostics
import SchemaModel

/// What the build plugin runs: schema files in, Swift files out.
package enum SwiftTool {
  /// Runs the tool.
  ///
  /// - Parameter words: The arguments, without the tool's name.
  /// - Returns: What there is to say, and the exit status.
  package static func run(_ words: some Sequence<String>) -> (message: String, status: Int32) {
    do {
      return try run(try ToolArguments(words))
    } catch let problem as ToolArguments.Problem {
      return ("error: schemagen-swift: \(problem.message)\n", 64)
    } catch {
      return ("error: schemagen-swift: \(error.localizedDescription)\n", 1)
    }
  }

  private static func run(_ arguments: ToolArguments) throws -> (message: String, status: Int32) {
    let paths = arguments.files + (arguments.folder.map(SchemaFiles.paths) ?? [])
    guard !paths.isEmpty else {
      let folder = arguments.folder ?? ""
      return ("\(folder): error: there is no .prisma file in this folder\n", 1)
    }
    try InputLinks(output: arguments.output).update(paths, count: arguments.links)
    let sources = try SchemaFiles.read(paths)
    let result = SchemaCompiler.compile(sources)
    let renderer = DiagnosticRenderer(sources: sources)
    guard let schema = result.schema else { return (renderer.render(result.diagnostics), 1) }
    var bag = DiagnosticBag()
    let options = GeneratorOptions(schema.generators, diagnostics: &bag)
    SnapshotComparison.warn(of: schema, in: folder(of: arguments, paths), into: &bag)
    let message = renderer.render(result.diagnostics + bag.diagnostics)
    guard !bag.hasErrors else { return (message, 1) }
    let folder = OutputFolder(path: arguments.output)
    for file in SwiftGenerator.generate(
      schema, options: options, layout: .declared(arguments.models))
    {
      try folder.write(file)
    }
    return (message, 0)
  }

  /// Where the snapshot lies: beside the schema.
  private static func folder(of arguments: ToolArguments, _ paths: [String]) -> String {
    if let folder = arguments.folder { return folder }
    return URL(fileURLWithPath: paths[0]).deletingLastPathComponent().path
  }
}
