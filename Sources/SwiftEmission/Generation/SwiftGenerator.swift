package import SchemaModel

/// Generates Swift from a schema.
package enum SwiftGenerator {
  /// Generates all files of a schema, in the order of their models.
  ///
  /// - Parameters:
  ///   - schema: The resolved schema.
  ///   - options: The options of the schema's `generator` block.
  ///   - layout: The files to generate.
  package static func generate(
    _ schema: Schema, options: GeneratorOptions = .init(), layout: FileLayout = .filePerModel
  ) -> [GeneratedFile] {
    let emitter = FileEmitter(schema, options: options)
    let models = emitter.modelFiles()
    switch layout {
    case .filePerModel where options.isSingleFile:
      var file = emitter.schemaFile()
      file.notes = []
      for model in models { file.append(model.file) }
      return [rendered(FileLayout.singleFile, file)]
    case .filePerModel:
      return files(models, options) + [rendered(FileLayout.schemaFile, emitter.schemaFile())]
    case .declared(let names, let overflow):
      return files(names, overflow: max(1, overflow), models, emitter, options)
        + [rendered(FileLayout.schemaFile, emitter.schemaFile())]
    }
  }

  /// Generates the file of the migrations.
  ///
  /// - Parameters:
  ///   - files: The files of the migrations folder.
  ///   - folder: The folder in messages.
  static func migrations(
    _ files: BundledFiles, of folder: String, _ schema: Schema, options: GeneratorOptions
  ) -> GeneratedFile {
    let emitter = BundleEmitter(
      files: files, folder: folder, schemaHasModels: !schema.models.isEmpty, options: options)
    return rendered(FileLayout.migrationsFile, emitter.file())
  }

  /// One file each; models whose file names differ only in case share one file.
  private static func files(
    _ models: [FileEmitter.ModelFile], _ options: GeneratorOptions
  ) -> [GeneratedFile] {
    var names: [String] = []
    var trees: [String: SwiftFile] = [:]
    for model in models {
      let name = FileLayout.file(for: model.name)
      if trees[name.lowercased()] == nil { names.append(name) }
      trees[name.lowercased(), default: SwiftFile(access: options.access)].append(model.file)
    }
    return names.compactMap { name in trees[name.lowercased()].map { rendered(name, $0) } }
  }

  private static func files(
    _ declared: [String], overflow count: Int, _ models: [FileEmitter.ModelFile],
    _ emitter: FileEmitter, _ options: GeneratorOptions
  ) -> [GeneratedFile] {
    var overflow = Array(repeating: emitter.overflowFile(), count: count)
    var trees: [String: SwiftFile] = [:]
    let declaredNames = Set(declared)
    for model in models {
      if declaredNames.contains(model.name) {
        trees[model.name] = model.file
      } else {
        overflow[FileLayout.overflow(for: model.name, of: count) - 1].append(model.file)
      }
    }
    let files = declared.map { name in
      rendered(FileLayout.file(for: name), trees[name] ?? emitter.fileOfMissingModel())
    }
    return files
      + overflow.enumerated().map { rendered(FileLayout.overflowFile($0 + 1), $1) }
  }

  private static func rendered(_ name: String, _ file: SwiftFile) -> GeneratedFile {
    GeneratedFile(name: name, text: SwiftRenderer.render(file))
  }
}
