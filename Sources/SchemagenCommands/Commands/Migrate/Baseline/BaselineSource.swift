import MigrationReplay

/// Where the SQL of a first migration comes from that the schema has no counterpart for.
enum BaselineSource {
  /// The migrations of Prisma, in a folder with this display path.
  case folder(String)
  /// The database that is taken over.
  case database
  /// The migrations that it replaces.
  case migrations

  /// The words for it in a sentence.
  var words: String {
    switch self {
    case .folder: "the migrations of Prisma"
    case .database: "the database"
    case .migrations: "the migrations that this one replaces"
    }
  }

  /// Where a statement is in words; `nil` in a database, which has no lines.
  func words(for place: StatementPlace) -> String? {
    switch self {
    case .folder(let path): place.isDatabase ? nil : "\(path)/\(place)"
    case .database: nil
    case .migrations: "\(place)"
    }
  }

  /// The file of a statement; `nil` in a database.
  func path(of place: StatementPlace) -> String? {
    switch self {
    case .folder(let path): place.isDatabase ? nil : "\(path)/\(place.file)"
    case .database: nil
    case .migrations: place.file
    }
  }
}
