import ProjectFiles
import SchemaDiagnostics
import SchemaModel

/// Where `db pull` writes: a schema that is there, or the file of a new one.
struct PullTarget {
  /// The schema that is there, with its files.
  let existing: (schema: Schema, loaded: LoadedSchema)?
  /// The folder that URLs and `.env` are found from.
  let folder: String
  /// The path of a new schema as messages show it.
  let displayPath: String
  private let paths: [String]
  private let context: CommandContext

  /// Finds the schema, or the place for a new one.
  ///
  /// - Throws: ``InvalidSchema`` for a schema with errors; what cannot be read.
  init(_ arguments: ParsedArguments, in context: CommandContext) throws {
    self.context = context
    if let location = try Self.existing(arguments.value(.schema), context) {
      let loader = SchemaLoader(context: context)
      let loaded = try loader.compile(location)
      existing = (try loader.validSchema(of: loaded), loaded)
      folder = location.folder
      paths = location.files
      displayPath = location.shown(in: context)
      return
    }
    let wanted = arguments.value(.schema) ?? "schema"
    let path = wanted.hasSuffix(".prisma") ? wanted : FilePath.join(wanted, "schema.prisma")
    existing = nil
    paths = [context.absolute(path)]
    folder = FilePath.parent(of: paths[0])
    displayPath = context.displayPath(paths[0])
  }

  private static func existing(
    _ path: String?, _ context: CommandContext
  ) throws -> SchemaLocation? {
    let locator = SchemaLocator(context: context)
    guard let path else { return try locator.usualLocation() }
    let isEmptyFolder =
      FileSystem.kind(of: context.absolute(path)) == .folder
      && (try? locator.location(at: path)) == nil
    if FileSystem.kind(of: context.absolute(path)) == .missing || isEmptyFolder { return nil }
    return try locator.location(at: path)
  }

  /// Writes the files that have changed: all of them, or nothing if one cannot be written.
  ///
  /// - Returns: Their paths as messages show them.
  /// - Throws: Why they cannot be written.
  func write(_ sources: SourceSet) throws -> [String] {
    var files = FileTransaction(root: context.workingDirectory, isDurable: true)
    var changed: [String] = []
    for (place, path) in paths.enumerated() where sources.files.indices.contains(place) {
      let bytes = sources.files[place].bytes
      if let old = existing?.loaded.sources.files[place].bytes, old == bytes { continue }
      files.add(path, bytes)
      changed.append(context.displayPath(path))
    }
    _ = try files.commit()
    return changed
  }
}
