extension Migrator {
  /// Creates a migrator for the migrations that are a part of the program.
  ///
  /// - Parameters:
  ///   - bundle: The migrations: `.bundled`, which the build plugin writes.
  ///   - options: Timeouts for locks, and a closure for progress.
  public init(_ bundle: MigrationBundle, options: MigratorOptions = MigratorOptions()) {
    self.init(source: bundle, options: options)
  }

  /// The bundle, unless the migrations are in a folder.
  private var bundle: MigrationBundle? { source as? MigrationBundle }

  /// Checks that a bundle has migrations where the schema has models: a database without tables would
  /// be up to date.
  func checkBundle(_ directory: MigrationDirectory) throws(MigrationError) {
    guard let bundle, bundle.schemaHasModels, directory.migrations.isEmpty, !directory.isPrisma
    else { return }
    throw MigrationError(
      .directory, MigrationDirectory.emptyMessage(bundle.folder),
      help: "Write the first migration with `schemagen migrate`. The build plugin takes the folder "
        + "`migrations` beside the schema.")
  }

  /// Does some work, and says of an error how the files of a bundle are changed.
  func advising<Value>(_ work: () async throws -> Value) async throws -> Value {
    do {
      return try await work()
    } catch let error as MigrationError {
      guard let bundle else { throw error }
      throw error.advised(for: bundle)
    }
  }
}

extension MigrationError {
  /// The error with a line about the program that has the migrations.
  fileprivate func advised(for bundle: MigrationBundle) -> MigrationError {
    guard let advice = advice(bundle.folder) else { return self }
    var error = MigrationError(code, message, help: help + [advice])
    error.place = place
    error.needsEdit = needsEdit
    return error
  }

  /// What to do in a place where there is only the program; `nil` where no file is to be changed.
  private func advice(_ folder: String) -> String? {
    let edit =
      "The migrations are a part of this program: after an edit of \(folder), build it again."
    return switch code {
    case .script, .edited, .unverified, .directory: edit
    case .failed: needsEdit ? edit : nil
    case .missing:
      "The migrations are a part of this program: a build of newer sources has newer ones."
    default: nil
    }
  }
}
