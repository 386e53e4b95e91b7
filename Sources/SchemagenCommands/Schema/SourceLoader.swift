import ProjectFiles
import SchemaDiagnostics

/// Reads the files of a schema.
struct SourceLoader {
  let context: CommandContext

  /// Reads all files of a schema.
  ///
  /// - Throws: An error for a file that cannot be read.
  func load(_ location: SchemaLocation) throws -> SourceSet {
    var files: [SourceFile] = []
    for path in location.files {
      files.append(try load(path))
    }
    return SourceSet(files)
  }

  private func load(_ path: String) throws -> SourceFile {
    let displayPath = context.displayPath(path)
    return SourceFile(path: displayPath, bytes: try SchemaFiles.read(path, as: displayPath))
  }
}
