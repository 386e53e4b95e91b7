import DatabaseTypes
import Foundation
import MigrationFiles
import ProjectFiles
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
    } catch let error as InputLinks.TooFew {
      return (line(error.message, []), 1)
    } catch let error as FileError {
      return (line(error.message, error.help), 1)
    } catch let error as SchemaFileError {
      return (line(error.message, error.help), 1)
    } catch let problem as MigrationListing.Problem {
      return (line(problem.message, problem.help), 1)
    } catch {
      return ("error: schemagen-swift: \(error.localizedDescription)\n", 1)
    }
  }

  private static func run(_ arguments: ToolArguments) throws -> (message: String, status: Int32) {
    let found = try arguments.folder.map { try SchemaFiles(in: $0) }
    let paths = arguments.files + (found?.paths ?? [])
    guard !paths.isEmpty else {
      let folder = arguments.folder ?? ""
      return ("\(folder): error: there is no .prisma file in this folder\n", 1)
    }
    let migrations = arguments.migrations.map { path in
      MigrationFolder(path, as: FilePath.shown(path, from: arguments.package))
    }
    let watched =
      paths + (found?.folders.dropFirst() ?? []) + (migrations.map(BundleWatch.paths) ?? [])
    try InputLinks(output: arguments.output).update(watched, count: arguments.links)
    let sources = SourceSet(
      try paths.map { SourceFile(path: $0, bytes: try SchemaFiles.read($0)) })
    let result = SchemaCompiler.compile(sources)
    let renderer = DiagnosticRenderer(sources: sources)
    guard let schema = result.schema else { return (renderer.render(result.diagnostics), 1) }
    var bag = DiagnosticBag()
    let options = GeneratorOptions(schema.generators, diagnostics: &bag)
    options.check(against: schema, into: &bag)
    AmbiguousNames.warn(of: schema, options, into: &bag)
    SnapshotComparison.warn(of: schema, in: folder(of: arguments, paths), into: &bag)
    let message = renderer.render(result.diagnostics + bag.diagnostics)
    guard !bag.hasErrors else { return (message, 1) }
    let layout = FileLayout.declared(arguments.models, overflow: arguments.overflow)
    var files = SwiftGenerator.generate(schema, options: options, layout: layout)
    if let migrations {
      let dialects = (schema.datasource?.providers ?? []).compactMap(\.dialect)
      files.append(
        SwiftGenerator.migrations(
          try BundledFiles(of: migrations, for: dialects), of: migrations.displayPath, schema,
          options: options))
    }
    try write(files, to: arguments.output)
    return (message, 0)
  }

  /// Writes what changes and touches nothing else: an untouched file is not compiled again.
  private static func write(_ files: [GeneratedFile], to folder: String) throws {
    var transaction = FileTransaction(root: folder, isDurable: false)
    for file in files { transaction.add(file.name, file.text.utf8) }
    _ = try transaction.commit()
  }

  private static func line(_ message: String, _ help: [String]) -> String {
    "error: schemagen-swift: \(([message] + help).joined(separator: " "))\n"
  }

  /// Where the snapshot lies: beside the schema.
  private static func folder(of arguments: ToolArguments, _ paths: [String]) -> String {
    if let folder = arguments.folder { return folder }
    return URL(fileURLWithPath: paths[0]).deletingLastPathComponent().path
  }
}
