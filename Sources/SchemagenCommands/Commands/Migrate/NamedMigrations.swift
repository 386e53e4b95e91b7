import MigrationFiles
import SchemaDiagnostics

/// The migrations that a person can name, and what they are called.
struct NamedMigrations {
  /// Their ids, in the order of the chain.
  let ids: [String]
  /// Where they are, as messages show it.
  let place: String

  /// The place in the list of the migration that a person names as a whole: by its id, by its name without the time, or by its time.
  ///
  /// A part of a name is refused, because one letter would name some migration or other.
  ///
  /// - Throws: A failure when there is no such migration, or more than one.
  func index(of name: String) throws(CommandFailure) -> Int {
    if let index = ids.firstIndex(of: name) { return index }
    let found = ids.indices.filter { Self.names(of: ids[$0]).contains(name) }
    guard let index = found.first else { throw unknown(name) }
    guard found.count == 1 else {
      throw CommandFailure(
        "`\(name)` is the name of \(found.count) migrations: \(Self.list(found.map { ids[$0] })).",
        help: "Name one of them by its whole id.")
    }
    return index
  }

  private func unknown(_ name: String) -> CommandFailure {
    let near = near(name)
    let help =
      if !near.isEmpty {
        ["Did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?"]
      } else if !ids.isEmpty {
        ["The last ones are: \(ids.suffix(3).joined(separator: ", "))."]
      } else { [String]() }
    return CommandFailure("There is no migration `\(name)` in \(place).", help: help)
  }

  /// The ids that a name is a part of, else the one that it may be a misspelling of.
  private func near(_ name: String) -> [String] {
    // One or two letters are near to too much.
    guard name.count > 2 else { return [] }
    let containing = ids.filter { $0.contains(name) }
    if !containing.isEmpty { return Array(containing.suffix(3)) }
    let words = ids.reversed().flatMap { id in ([id] + Self.names(of: id)).map { (id, $0) } }
    guard let word = Suggestion.closest(to: name, in: words.map(\.1)) else { return [] }
    return words.first { $0.1 == word }.map { [$0.0] } ?? []
  }

  /// What an id is called beside the whole of it: its name, and its time.
  private static func names(of id: String) -> [String] {
    [
      String(id.dropFirst(MigrationName.timestampLength + 1)),
      String(id.prefix(MigrationName.timestampLength)),
    ]
    .filter { !$0.isEmpty }
  }

  private static func list(_ ids: [String]) -> String {
    ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? ", …" : "")
  }
}
