import ProjectFiles
import SchemagenMigrator

extension CommandFailure {
  /// Describes any error that a command threw.
  init(describing error: any Error) {
    switch error {
    case let error as CommandFailure: self = error
    case let error as UsageError: self.init(error.message, help: error.help, status: .usage)
    case let error as FileError: self.init(error.message, help: error.help)
    case let error as SchemaFileError: self.init(error.message, help: error.help)
    case let error as MigrationError:
      self.init(error.message, help: error.help)
      place = error.place
    default: self.init("\(error)")
    }
  }
}
