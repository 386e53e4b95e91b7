/// Emits the files of a migrations folder as a value of the migrator's library.
struct BundleEmitter {
  let files: BundledFiles
  /// The migrations folder in messages.
  let folder: String
  /// Whether the schema has models.
  let schemaHasModels: Bool
  let options: GeneratorOptions

  /// `extension SchemagenMigrator.MigrationBundle` with `bundled`.
  func file() -> SwiftFile {
    SwiftFile(
      access: options.access, imports: [.migrator],
      declarations: [
        .type(
          TypeDeclaration(
            kind: .extension, name: Identifier(legal: "SchemagenMigrator.MigrationBundle"),
            members: [.property(bundled), .function(adding)]))
      ])
  }

  private var bundled: PropertyDeclaration {
    PropertyDeclaration(
      documentation: Documentation(
        "The migrations of `\(text: folder)`, as they were when this module was built."),
      access: options.access, keyword: "nonisolated static let",
      name: Identifier(legal: "bundled"),
      value: .initial(
        .call(
          "Self",
          [
            .code("folder: \(literal: folder)"),
            .code(schemaHasModels ? "schemaHasModels: true" : "schemaHasModels: false"),
            .code("files: _addFiles"),
          ])))
  }

  /// A statement a file: the compiler takes four times as long for statements in a closure, and longer
  /// for the elements of one literal.
  private var adding: FunctionDeclaration {
    FunctionDeclaration(
      access: .internal, name: "private nonisolated static func _addFiles",
      parameters: [.init(name: "to bundle", type: "inout Self")],
      body: files.files.map { file in
        guard let checksum = file.checksum else {
          return .code("bundle.add(\(literal: file.path), \(literal: file.text))")
        }
        return .code(
          "bundle.add(\(literal: file.path), checksum: \(literal: checksum), \(literal: file.text))"
        )
      })
  }
}
