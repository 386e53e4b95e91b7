import DatabaseSchema
import DatabaseTypes
import MigrationFiles

/// Reads the migrations of a source and reports what is wrong with them.
struct DirectoryReader {
  let source: any MigrationSource
  let dialect: Dialect
  /// Whether a folder that does not exist is an empty one.
  let mayBeMissing: Bool

  /// Reads all migrations.
  func read() throws(MigrationError) -> MigrationDirectory {
    do throws(MigrationListing.Problem) {
      if let listing = try MigrationListing(source) { return try directory(listing) }
    } catch {
      throw MigrationError(error)
    }
    guard mayBeMissing else { throw missing }
    return MigrationDirectory(path: source.displayPath, migrations: [], isPrisma: false)
  }

  private var missing: MigrationError {
    MigrationError(
      .directory, "There is no migrations folder at \(source.displayPath).",
      help: "Correct `--migrations DIR`, or write the first migration with `schemagen migrate`.",
      "Where an app runs its migrations, copy the folder to its machine (a relative path starts at "
        + "the working directory), or let the app contain them: `Migrator(.bundled)`.")
  }

  private func directory(
    _ listing: MigrationListing
  ) throws(MigrationListing.Problem) -> MigrationDirectory {
    var migrations: [Migration] = []
    for id in listing.ids { migrations.append(try migration(id, listing)) }
    try listing.check(migrations.map { (id: $0.id, header: $0.header) })
    return MigrationDirectory(
      path: source.displayPath, migrations: migrations, isPrisma: listing.isPrisma)
  }

  private func migration(
    _ id: String, _ listing: MigrationListing
  ) throws(MigrationListing.Problem) -> Migration {
    let file = try listing.script(of: id, for: dialect)
    let bytes = try listing.contents(of: file, in: id)
    return Migration(
      id: id, path: source.displayPath(of: file, in: id),
      header: try listing.header(of: id, file, bytes), bytes,
      checksum: source.knownChecksum(of: file, in: id), dialect: dialect)
  }
}
