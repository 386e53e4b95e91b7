/// A file that cannot be part of a schema.
package enum SchemaFileError: Error, Equatable {
  /// A link that leads nowhere, and the system's error number for it.
  case danglingLink(path: String, destination: String, code: Int32)
  /// A device, a pipe or a socket with the name of a schema file.
  case notRegular(path: String)
  case database(path: String)
  case tooLarge(path: String)

  /// What is wrong, in one line.
  package var message: String {
    switch self {
    case .danglingLink(let path, let destination, let code):
      SchemaWalkFailure.danglingLink(path, to: destination, code)
    case .notRegular(let path): "\(path) is not a regular file."
    case .database(let path): "\(path) is a SQLite database, not a schema."
    case .tooLarge(let path): "\(path) is larger than \(SchemaFiles.sizeLimit >> 20) MB."
    }
  }

  /// What to do about it.
  package var help: [String] {
    switch self {
    case .danglingLink: [SchemaWalkFailure.danglingLinkHelp]
    case .notRegular: [SchemaWalkFailure.notRegularHelp]
    case .database: ["Name a .prisma file, or a folder of them; --url names a database."]
    case .tooLarge: ["Split the schema into several files."]
    }
  }
}
