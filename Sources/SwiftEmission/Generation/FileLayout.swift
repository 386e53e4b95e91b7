/// The files that a schema's Swift is written to.
package enum FileLayout: Sendable {
  /// A file for each model.
  case filePerModel
  /// The files that were declared before the schema was read: models without one go to the overflow
  /// file, and a declared file without a model has a comment about it.
  ///
  /// SwiftPM asks a build plugin for the names of its files only when the package changes, not when
  /// the schema does.
  case declared([String])

  /// The file of enums and composite types.
  package static let schemaFile = "_Schema.generated.swift"
  /// The file of models that were added since the build was planned.
  package static let overflowFile = "_Overflow.generated.swift"

  /// The file of a model.
  ///
  /// - Parameter model: The model's name in the schema.
  package static func file(for model: String) -> String {
    "\(model).generated.swift"
  }
}
