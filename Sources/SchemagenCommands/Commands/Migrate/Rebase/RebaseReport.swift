import CanonicalJSON
import SchemagenMigrator

/// What `migrate rebase` wrote again, moved and removed.
struct RebaseReport {
  private let kept: String?
  private let written: [String]
  private let moved: [(from: String, to: String)]
  private let removed: [String]

  /// The report of a run that found a chain.
  init() {
    kept = nil
    (written, moved, removed) = ([], [], [])
  }

  /// The report of a run.
  ///
  /// - Parameters:
  ///   - target: The branch that was written again.
  ///   - written: The paths of the files that changed.
  ///   - moved: The migrations that only got another time.
  init(_ target: RebaseTarget, written: [String], moved: [MovedMigration]) {
    kept = target.kept
    self.moved = moved.map { ($0.former, $0.migration.id) }
    let places = moved.map { "/\($0.migration.id)/" }
    self.written = written.filter { path in !places.contains { path.contains($0) } }
    removed = target.rewritten.map(\.id)
  }

  /// Prints it.
  func show(asJSON: Bool, in console: Console) {
    if asJSON { console.result(json.text) } else { console.report(text) }
  }

  private var json: JSONNode {
    [
      "written": .strings(written),
      "moved": .array(moved.map { ["from": .string($0.from), "to": .string($0.to)] }),
      "removed": .strings(removed),
    ]
  }

  private var text: String {
    guard let kept else {
      return "The migrations form a chain, so there is nothing to write again."
    }
    let hasMigration = written.contains { $0.hasSuffix(".sql") }
    var lines =
      hasMigration
      ? ["Wrote on top of \(kept)"]
      : ["Nothing is left to write: \(kept) leads to what the schema says."]
    if !written.isEmpty, !hasMigration { lines.append("Wrote") }
    lines += written.map { "  \($0)" } + ["Removed"] + removed.map { "  \($0)" }
    if !moved.isEmpty {
      lines += ["Gave a later time to what was written by hand after it"]
      lines += moved.map { "  \($0.from) → \($0.to)" }
    }
    lines.append(
      hasMigration || !moved.isEmpty
        ? "Review it, then run `schemagen migrate`."
        : "Commit it, then run `schemagen migrate`.")
    return lines.joined(separator: "\n")
  }
}
