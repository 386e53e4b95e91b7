import SchemagenMigrator

/// On which branch migrations were written by hand whose header does not say so: their files are the
/// same on both.
struct HandWrittenPlaces {
  static let move = Option(
    "move", .required(valueName: "NAME"), isRepeatable: true,
    help: "A hand-written migration without a header goes on top, too")
  static let keep = Option(
    "keep", .required(valueName: "NAME"), isRepeatable: true,
    help: "A hand-written migration without a header keeps its time")

  private let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) {
    self.arguments = arguments
  }

  /// Those that go on top of what is written again.
  ///
  /// - Parameters:
  ///   - unplaced: The migrations whose branch is not known.
  ///   - start: The first migration that is written again.
  /// - Throws: A failure that asks for the place of one, or for a name that is not one of them.
  func moved(
    of unplaced: [Migration], after start: String, in directory: MigrationDirectory,
    _ workspace: MigrationWorkspace
  ) throws -> [Migration] {
    let moved = try named(Self.move, unplaced, directory, workspace)
    let kept = try named(Self.keep, unplaced, directory, workspace)
    if let both = moved.intersection(kept).first {
      throw CommandFailure("\(both) cannot be kept and moved.", status: .usage)
    }
    if let open = unplaced.first(where: { !moved.contains($0.id) && !kept.contains($0.id) }) {
      throw CommandFailure(
        "\(open.id) has no header that says what it was written after, and \(start), which comes "
          + "before it, gets a later time.",
        help: [
          "--move \(open.id) gives it a later time, too: it was written on top of that one.",
          "--keep \(open.id) leaves it where it is: it was written on the other branch.",
        ], status: .needsDecision)
    }
    return unplaced.filter { moved.contains($0.id) }
  }

  /// The ids that an option names.
  private func named(
    _ option: Option, _ unplaced: [Migration], _ directory: MigrationDirectory,
    _ workspace: MigrationWorkspace
  ) throws -> Set<String> {
    var ids: Set<String> = []
    for name in arguments.values(option) {
      let id = try workspace.migration(name, in: directory).id
      guard unplaced.contains(where: { $0.id == id }) else {
        throw CommandFailure(
          "--\(option.name) \(name) is unused: the place of \(id) is known.", status: .usage)
      }
      ids.insert(id)
    }
    return ids
  }
}
