package import DatabaseSchema
import DialectRendering
import MigrationFiles

/// Follows the hashes from one migration to the next.
///
/// The header of each migration has the hashes of the states before and after it. After a merge of
/// two branches, or when a folder is missing, a migration does not start from the state in which
/// the previous one ended. Two branches that touch different facts commute: the chain goes on from the
/// sum of both.
package struct MigrationChain {
  /// A place where the chain is broken.
  package enum Break: Equatable, Sendable {
    /// Two migrations start from the same state, as after a merge of two branches, and do not
    /// commute as far as is known; with the fact that both are about, where it is known.
    case fork(String, String, FactSubject?)
    /// No migration leads to the state from which another one starts.
    case gap(before: String, after: String?)
  }

  /// The first place where the chain is broken.
  package private(set) var firstBreak: Break?
  /// The hash of the state after the last migration; `nil` when it has no header.
  package private(set) var end: String?

  private let migrations: [Migration]
  private let start: String
  /// The migrations that each one knew, where that is not all before it.
  private var known: [Set<Int>?] = []

  /// Follows the migrations in order.
  ///
  /// - Parameters:
  ///   - migrations: The migrations of a folder.
  ///   - start: The hash of an empty database.
  ///   - history: The states between them, which only a fork needs; nil where they are not known.
  /// - Throws: What `history` throws.
  package init(
    _ migrations: [Migration], from start: String,
    history: () throws(MigrationError) -> StateHistory?
  ) throws(MigrationError) {
    self.migrations = migrations
    self.start = start
    var states: StateHistory??
    for index in migrations.indices {
      guard !continues(index) else {
        known.append(nil)
        continue
      }
      if states == nil { states = .some(try history()) }
      firstBreak = breaks(index, states ?? nil)
      if firstBreak != nil { break }
    }
    let sum = (states ?? nil)?.states.last ?? nil
    end = migrations.isEmpty ? start : sum?.hash ?? migrations.last?.header.after
  }

  /// Whether a migration starts where the one before it ended, which knew all others.
  private func continues(_ index: Int) -> Bool {
    guard let before = migrations[index].header.before else { return true }
    let last = migrations[..<index].lazy.compactMap(\.header.after).last ?? start
    if index > 0, migrations[index - 1].header.after == nil, last != before {
      // Without a header it may have led anywhere but to a state that another one has left already.
      return before != start && !migrations[..<index].contains { $0.header.after == before }
    }
    return last == before && known.last.flatMap(\.self) == nil
  }

  /// Notes what a migration knew that starts elsewhere.
  ///
  /// - Returns: Why the chain cannot go on.
  private mutating func breaks(_ index: Int, _ history: StateHistory?) -> Break? {
    let migration = migrations[index]
    guard let before = migration.header.before else { return nil }
    guard let ancestors = ancestors(of: index, startingFrom: before, history) else {
      return .gap(before: migration.id, after: index > 0 ? migrations[index - 1].id : nil)
    }
    known.append(ancestors.count == index ? nil : ancestors)
    for other in 0..<index where !ancestors.contains(other) {
      do throws(StateHistory.Unknown) {
        guard let history else { throw StateHistory.Unknown() }
        guard let fact = try history.obstacle(between: other, and: index) else { continue }
        return .fork(migrations[other].id, migration.id, fact)
      } catch {
        return .fork(migrations[other].id, migration.id, nil)
      }
    }
    return nil
  }

  /// The migrations that one knew when it was planned; nil when no others lead to its start.
  private func ancestors(
    of index: Int, startingFrom before: String, _ history: StateHistory?
  ) -> Set<Int>? {
    if let former = (0..<index).last(where: { migrations[$0].header.after == before }) {
      return (known[former] ?? Set(0..<former)).union([former])
    }
    if before == start { return [] }
    // No header names the sum of branches from which a migration after a merge starts.
    return history.flatMap { unknown(before: index, startingFrom: before, $0) }
      .map(Set(0..<index).subtracting)
  }

  /// The migrations that were not there when one was planned after a merge: up to two branches that
  /// were merged later.
  private func unknown(
    before index: Int, startingFrom before: String, _ history: StateHistory
  ) -> Set<Int>? {
    let isStart = { history.state(before: index, without: $0)?.has(before) ?? false }
    if isStart([]) { return [] }
    var branches: [Set<Int>] = []
    for first in (0..<index).reversed().prefix(Self.triedBranches) {
      let branch = Set((first..<index).filter { $0 == first || knows($0, first) })
      if isStart(branch) { return branch }
      branches.append(branch)
    }
    for (place, one) in branches.prefix(Self.triedPairs).enumerated() {
      for other in branches[..<place] where !other.isSubset(of: one) {
        if isStart(one.union(other)) { return one.union(other) }
      }
    }
    return nil
  }

  /// How far back branches are looked for, which bounds the time that a missing migration costs.
  private static let (triedBranches, triedPairs) = (200, 20)

  /// Whether a migration was planned when another one was there.
  private func knows(_ index: Int, _ other: Int) -> Bool {
    known[index]?.contains(other) ?? (other < index)
  }
}
