/// The files that a schema's Swift is written to.
package enum FileLayout: Sendable {
  /// A file for each model.
  case filePerModel
  /// The files that were declared before the schema was read: models without one share the overflow
  /// files, and a declared file without a model has a comment about it.
  ///
  /// SwiftPM asks a build plugin for the names of its files only when the package changes, not when
  /// the schema does.
  case declared([String], overflow: Int)

  /// The file of everything, where the schema asks for one file.
  package static let singleFile = "Models.generated.swift"
  /// The file of enums and composite types.
  package static let schemaFile = "_Schema.generated.swift"

  /// The file of the migrations, where the target can apply them.
  package static let migrationsFile = "_Migrations.generated.swift"

  /// A file of models that were added since the build was planned.
  ///
  /// - Parameter number: Which one, from 1.
  package static func overflowFile(_ number: Int) -> String {
    "_Overflow\(number).generated.swift"
  }

  /// Which overflow file a model goes to: always the same, whatever other models there are.
  ///
  /// - Parameters:
  ///   - model: The model's name in the schema.
  ///   - count: How many overflow files there are, at least 1.
  /// - Returns: The number of the file, from 1.
  static func overflow(for model: String, of count: Int) -> Int {
    // FNV-1a: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
    let hash = model.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return Int(hash % UInt64(count)) + 1
  }

  /// The file of a model.
  ///
  /// - Parameter model: The model's name in the schema.
  package static func file(for model: String) -> String {
    "\(model).generated.swift"
  }
}
