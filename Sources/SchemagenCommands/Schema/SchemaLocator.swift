import ProjectFiles

/// Finds the schema that a command is about.
struct SchemaLocator {
  /// The world it looks at.
  let context: CommandContext

  /// The schema that `--schema` names, or else the one at one of the usual places.
  ///
  /// - Parameter path: What `--schema` says.
  /// - Throws: What is missing and where it was looked for.
  func locate(_ path: String?) throws -> SchemaLocation {
    if let path { return try location(at: path) }
    if let found = try usualLocation() {
      noteOthers(than: found)
      return found
    }
    throw CommandFailure(
      "There is no schema in \(context.workingDirectory).",
      help: "`schemagen init` makes one, `schemagen db pull --url URL` makes one from a database; "
        + "`--schema PATH` names one that lies elsewhere.",
      "Looked for schema/, prisma/schema.prisma, prisma/ and schema.prisma.")
  }

  /// The schema at a path that the user named.
  ///
  /// - Parameter path: A file, or a folder of `.prisma` files.
  /// - Throws: What is missing.
  func location(at path: String) throws -> SchemaLocation {
    let absolute = context.absolute(path)
    switch FileSystem.kind(of: absolute) {
    case .missing:
      throw CommandFailure(
        "There is no schema at \(path).",
        help: "Check the path, or run `schemagen init` to make a schema.")
    case .file:
      return SchemaLocation(files: [absolute], folder: FilePath.parent(of: absolute))
    case .folder:
      let files = try schemaFiles(in: absolute)
      guard !files.isEmpty else {
        throw CommandFailure(
          "The folder \(path) holds no .prisma file.",
          help: "Name the schema's file or folder with --schema PATH.")
      }
      return SchemaLocation(files: files, folder: absolute)
    }
  }

  /// The schema at one of the usual places; `nil` if there is no schema.
  func usualLocation() throws -> SchemaLocation? {
    for place in ["schema", "prisma/schema.prisma", "prisma", "schema.prisma"] {
      if let found = try usualLocation(at: place) { return found }
    }
    return try onlySchemaFile()
  }

  /// Warns of schema files at the usual places that are not read.
  private func noteOthers(than location: SchemaLocation) {
    let folders = ["schema", "prisma"].map(context.absolute)
    let below = folders.filter { FileSystem.kind(of: $0) == .folder }
      .flatMap { (try? schemaFiles(in: $0)) ?? [] }
    let beside = [context.absolute("schema.prisma")].filter { FileSystem.kind(of: $0) == .file }
    let read = Set(location.files.map(SchemaFiles.resolved))
    let others = (below + beside).filter { !read.contains(SchemaFiles.resolved($0)) }
    guard let first = others.first else { return }
    let more =
      switch others.count {
      case 1: " is"
      case 2: " and another schema file are"
      default: " and \(others.count - 1) other schema files are"
      }
    context.console.warn(
      "\(context.displayPath(first))\(more) not read: the schema is \(location.shown(in: context)).",
      help: ["Move what belongs to the schema there, or name the schema with --schema PATH."])
  }

  private func usualLocation(at place: String) throws -> SchemaLocation? {
    let absolute = context.absolute(place)
    switch FileSystem.kind(of: absolute) {
    case .missing: return nil
    case .file: return SchemaLocation(files: [absolute], folder: FilePath.parent(of: absolute))
    case .folder:
      let files = try schemaFiles(in: absolute)
      return files.isEmpty ? nil : SchemaLocation(files: files, folder: absolute)
    }
  }

  private func onlySchemaFile() throws -> SchemaLocation? {
    let folder = context.workingDirectory
    let files = try FileSystem.names(in: folder).filter(SchemaFiles.isSchemaFile)
    guard files.count == 1 else { return nil }
    return SchemaLocation(files: [FilePath.join(folder, files[0])], folder: folder)
  }

  private func schemaFiles(in folder: String) throws -> [String] {
    try SchemaFiles(in: folder, shown: context.displayPath).paths
  }
}
