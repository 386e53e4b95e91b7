import CanonicalJSON

/// Which of several databases were not done, and how the command ends.
struct TargetSummary {
  private let rows: [(target: DatabaseTarget, failure: CommandFailure?)]

  /// - Parameter rows: The databases, with why one failed.
  init(_ rows: [(target: DatabaseTarget, failure: CommandFailure?)]) {
    self.rows = rows
  }

  /// Prints each failure with the name of its database.
  ///
  /// - Parameters:
  ///   - console: Where they are printed.
  ///   - details: What `--json` shows beside the failure.
  ///   - changes: Whether the command changes the databases, so that some are changed now.
  /// - Throws: A failure that counts them, unless there is no failure.
  func finish(
    in console: Console, _ details: [(key: String, value: JSONNode)], changes: Bool = false
  ) throws {
    let failed = rows.compactMap { row in row.failure.map { (row.target, $0) } }
    guard !failed.isEmpty else { return }
    for (target, failure) in failed where failure.status != .interrupted {
      console.prefixed(target.name).fail(failure.message, place: failure.place, help: failure.help)
    }
    var ending = ending(
      failed.map(\.0), isInterrupted: failed.contains { $1.status == .interrupted }, changes)
    ending.details = details
    throw ending
  }

  private func ending(
    _ failed: [DatabaseTarget], isInterrupted: Bool, _ changes: Bool
  ) -> CommandFailure {
    let names = failed.prefix(Self.shownNames).map(\.name).joined(separator: ", ")
    let list = names + (failed.count > Self.shownNames ? ", …" : "")
    let count = "\(failed.count) of \(Self.count(rows.count))"
    let others = "The same command goes on; it leaves those that are done as they are."
    if isInterrupted {
      return CommandFailure(
        "Interrupted: \(count) not done: \(list).", help: changes ? [others] : [],
        status: .interrupted)
    }
    return CommandFailure(
      "\(count) failed: \(list).", help: changes && failed.count < rows.count ? [others] : [])
  }

  private static let shownNames = 10

  /// `1 database`, `12 databases`.
  static func count(_ count: Int) -> String { "\(count) \(count == 1 ? "database" : "databases")" }

  /// A heading and a line for each database.
  static func table(_ heading: String, _ rows: [(target: DatabaseTarget, words: String)]) -> String
  {
    let width = rows.map(\.target.name.count).max() ?? 0
    let lines = rows.map { target, words in
      let indented = words.split(whereSeparator: \.isNewline)
        .joined(separator: "\n" + String(repeating: " ", count: width + 4))
      return "  \(target.name.padding(to: width))  \(indented)"
    }
    return ([heading] + lines).joined(separator: "\n")
  }
}

extension DatabaseTarget {
  /// Its members in the list of `--json`.
  var json: [(key: String, value: JSONNode)] {
    [("database", .string(name)), ("url", .string(maskedURL))]
  }
}

extension TargetOutcome {
  /// The failure as `--json` shows it; `null` where there is no failure.
  var errorJSON: JSONNode {
    guard let failure, case .failed = self else { return .null }
    return [
      "message": .string(failure.message), "place": .optional(failure.place),
      "help": .strings(failure.help),
    ]
  }
}
