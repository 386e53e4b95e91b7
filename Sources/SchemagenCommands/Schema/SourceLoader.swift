import ProjectFiles
import SchemaDiagnostics

/// Reads the files of a schema.
struct SourceLoader {
  /// The world that the files lie in.
  let context: CommandContext

  /// Reads all files of a schema.
  ///
  /// - Throws: What the system said about a file that cannot be read.
  func load(_ location: SchemaLocation) throws -> SourceSet {
    var files: [SourceFile] = []
    for path in location.files {
      files.append(try load(path))
    }
    return SourceSet(files)
  }

  private func load(_ path: String) throws -> SourceFile {
    let shown = context.shown(path)
    return SourceFile(path: shown, bytes: try SchemaFiles.read(path, as: shown))
  }
}
