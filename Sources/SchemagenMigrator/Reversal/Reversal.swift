import DatabaseChanges
import DatabaseTypes
import MigrationFiles
import SchemagenRuntime

/// An applied migration that is to be taken back, with the script that does so.
package struct Reversal: Sendable {
  /// What a script loses: what its header says of it, and the query that counts it.
  package struct Loss: Equatable, Sendable {
    /// Its description, such as `drops table "Post" with all its rows`.
    package let words: String
    /// The query for the number of rows; `nil` where the header has no query.
    package let count: String?

    /// Checks that no row would be lost now.
    ///
    /// - Throws: A ``MigrationError`` when there are rows, or a database error.
    func check(on connection: DatabaseConnection) throws {
      guard let count else { return }
      let rows = try connection.first(BoundStatement(sql: count)) { try $0.read(0, as: Int.self) }
      guard let rows, rows > 0 else { return }
      throw MigrationError(
        .failed, "This \(words), and there are rows by now (\(rows)).",
        help: "Nothing was changed. Pass --accept-data-loss to take it back all the same.")
    }
  }

  /// What stops a script: what its header says of it, and the query for the rows.
  package struct Obstacle: Equatable, Sendable {
    /// Its description, such as `check "price" of "Post": every row must meet it`.
    package let words: String
    /// The query for the rows on which the script fails.
    package let rows: String
  }

  /// The id of the migration.
  package let id: String
  /// The text of the script.
  package let text: String
  /// The script as a migration of its own.
  package let script: Migration
  /// Whether the migration is in the folder, where it is pending again afterwards.
  package let isInFolder: Bool
  /// The losses that the header of the script lists.
  package let losses: [Loss]
  /// The rows on which the script fails, as far as its header has a query for them.
  package let obstacles: [Obstacle]

  /// Takes a script apart.
  ///
  /// - Parameters:
  ///   - id: The id of the migration.
  ///   - text: The text of its `down.sql`.
  ///   - path: What messages call the file.
  ///   - isInFolder: Whether the migration is in the folder.
  /// - Throws: A ``MigrationError`` when the script cannot be run.
  init(of id: String, text: String, path: String, isInFolder: Bool, dialect: Dialect)
    throws(MigrationError)
  {
    self.id = id
    self.text = text
    self.isInFolder = isInFolder
    let script: MigrationScript
    do {
      script = try MigrationScript(text, dialect: dialect)
    } catch {
      throw MigrationError(error, in: path)
    }
    guard !script.isToBeWritten else {
      throw MigrationError(
        .script, "\(path) has no statements yet.",
        help: "Write what takes the migration back.")
    }
    self.script = Migration(
      id: "down of \(id)", path: path, checksum: "", header: MigrationHeader(of: text),
      script: script)
    let comments = MigrationHeader.comments(of: text)
    losses = Self.risks(.dataLoss, in: comments).map { Loss(words: $0, count: $1) }
    obstacles = Self.risks(.mayFail, in: comments).compactMap { words, query in
      query.map { Obstacle(words: words, rows: $0) }
    }
  }

  /// The risks of a kind that the header lists; the line below one may be its query.
  private static func risks(
    _ severity: FindingSeverity, in comments: [String]
  ) -> [(words: String, query: String?)] {
    let label = "- \(severity.label): "
    return comments.indices.filter { comments[$0].hasPrefix(label) }.map { index in
      let next = index + 1 < comments.count ? comments[index + 1] : ""
      return (
        String(comments[index].dropFirst(label.count)), next.hasPrefix("SELECT ") ? next : nil
      )
    }
  }
}
