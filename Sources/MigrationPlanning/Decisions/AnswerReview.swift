import DatabaseChanges
import DatabaseSchema

/// Finds unused answers, so that a mistyped one is reported.
struct AnswerReview {
  let answers: DecisionAnswers
  let match: SchemaMatch
  let diff: SchemaDiff
  let things: [NamedObject]
  private let isNeeded: Bool

  init(_ answers: DecisionAnswers, match: SchemaMatch, diff: SchemaDiff) {
    self.answers = answers
    self.match = match
    self.diff = diff
    isNeeded =
      !answers.renames.isEmpty || !answers.drops.isEmpty || !answers.narrowings.isEmpty
      || !answers.conversions.isEmpty || !answers.fills.isEmpty
    things = isNeeded ? NamedObject.all(in: match) : []
  }

  /// The answers that match no decision: renames first, then each kind by name.
  func unusedAnswers() -> [UnusedAnswer] {
    if !isNeeded { return [] }
    let changed = changedColumns()
    let kept = answers.conversions.union(answers.narrowings)
    let droppable = Set(
      droppedPaths() + changed.converted.filter { !kept.contains($0) } + changed.replaced)
    let convertible = Set(changed.converted)
    let replaced = Set(changed.replaced)
    let renames = answers.renames.enumerated().filter { !isUsed($1, at: $0) }.map { _, rename in
      UnusedAnswer(flag: rename.flag, reason: reason(rename))
    }
    return renames
      + unused("--drop", answers.drops, unless: droppable, because: reason(dropping:))
      + unused("--narrow", answers.narrowings, unless: convertible) {
        reason(narrowing: $0, isReplaced: replaced.contains($0))
      }
      + unused("--convert", answers.conversions, unless: convertible) {
        reason(converting: $0, isReplaced: replaced.contains($0))
      } + unusedFills()
  }

  private func unused(
    _ flag: String, _ paths: Set<ObjectPath>, unless used: Set<ObjectPath>,
    because reason: (ObjectPath) -> String
  ) -> [UnusedAnswer] {
    paths.subtracting(used).sorted { $0.description < $1.description }.map {
      UnusedAnswer(flag: "\(flag) \($0)", reason: reason($0))
    }
  }

  private func isUsed(_ rename: DecisionAnswers.Rename, at place: Int) -> Bool {
    let isMade = things.contains {
      $0.isRenamed && $0.before.contains(rename.from) && $0.after.contains(rename.to)
    }
    if isMade { return true }
    // Rows that hold a dropped value get another value; the first answer counts.
    return match.enums.contains { pair in
      let owners = ObjectAliases(pair.type).owners
      guard owners.contains(rename.from.owner), owners.contains(rename.to.owner) else {
        return false
      }
      let isDropped = pair.values.dropped.contains {
        ObjectAliases.names(of: $0).contains(rename.from.member ?? "")
      }
      let exists = pair.type.after.values.contains {
        ObjectAliases.names(of: $0).contains(rename.to.member ?? "")
      }
      return isDropped && exists
        && !answers.renames.prefix(place).contains { $0.from == rename.from }
    }
  }

  /// What is dropped: whole tables and enums, and members of those that are kept.
  private func droppedPaths() -> [ObjectPath] {
    let kept = Set(things.filter { !$0.after.isEmpty }.map(\.scope))
    return things.filter { thing in
      guard thing.after.isEmpty else { return false }
      return thing.before.first?.member == nil || kept.contains(thing.scope)
    }.flatMap(\.before)
  }

  /// The columns whose values are at risk by a new type: those that are converted, and those that
  /// are dropped and added.
  private func changedColumns() -> (converted: [ObjectPath], replaced: [ObjectPath]) {
    var converted: [ObjectPath] = []
    var replaced: [ObjectPath] = []
    for table in diff.tables {
      for change in table.changes {
        if case .column(.replace(let replacement)) = change {
          replaced += table.aliases.paths(of: replacement.column)
        } else if case .column(.alter(let change)) = change, let conversion = change.conversion,
          conversion.isDecided
        {
          converted += table.aliases.paths(of: change.column)
        }
      }
    }
    return (converted, replaced)
  }
}

extension TypeConversion {
  /// Whether the user must agree to the conversion.
  var isDecided: Bool { method == .relabel ? safety == .loses : safety != .safe }
}
