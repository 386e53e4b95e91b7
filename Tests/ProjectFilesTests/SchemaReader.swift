import ProjectFiles

/// Both that look for schema files: the target that the tools use, and the files of the plugin, which
/// this test target compiles through links.
enum SchemaReader: CaseIterable {
  case tools, plugin

  /// The absolute paths of the schema files below a folder.
  func files(in folder: String) throws -> [String] {
    switch self {
    case .tools: try SchemaFiles(in: folder).paths
    case .plugin: try SchemaWalk(folder).files
    }
  }

  /// What is said about a folder whose files cannot be found, in one line.
  func failure(in folder: String) throws -> String? {
    do {
      _ = try files(in: folder)
      return nil
    } catch let error as SchemaFileError {
      return ([error.message] + error.help).joined(separator: " ")
    } catch let error as FileError {
      return error.message
    } catch let error as SchemaWalkFailure {
      return error.description
    }
  }
}
