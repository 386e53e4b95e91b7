import DatabaseTypes
import MigrationFiles

@testable import SchemagenMigrator
@testable import SwiftEmission

extension MigrationBundle {
  /// The bundle that the build plugin writes of a folder, without the way through the compiler.
  init(
    of path: String, as folder: String = "migrations", for dialects: [Dialect],
    schemaHasModels: Bool = true
  ) throws {
    let files = try BundledFiles(of: MigrationFolder(path, as: folder), for: dialects).files
    self.init(folder: folder, schemaHasModels: schemaHasModels) { bundle in
      for file in files { bundle.add(file.path, checksum: file.checksum, file.text) }
    }
  }
}
