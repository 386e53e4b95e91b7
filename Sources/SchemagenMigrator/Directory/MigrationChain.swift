package import DatabaseSchema
import DialectRendering

/// Follows the hashes from one migration to the next.
///
/// The header of each migration has the hashes of the states before and after it. After a merge of
/// two branches, or when a folder is missing, a migration does not start from the state in which
/// the previous one ended. Two branches that touch different facts commute: the chain goes on from the
/// sum of both.
package struct MigrationChain {
  /// A place where the chain is broken.
  package enum Break: Equatable, Sendable {
    /// Two migrations start from the same state, as after a merge of two branches, and cannot be told
    /// to commute; because of a fact where one is known.
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
    let last = index == 0 ? start : migrations[index - 1].header.after
    guard let last else { return true }
    return last == before && known.last.flatMap(\.self) == nil
  }

  /// Notes what a migration knew that starts elsewhere.
  ///
  /// - Returns: Why the chain cannot go on.
  private mutating func breaks(_ index: Int, _ history: StateHistory?) -> Break? {
    let migration = migrations[index]
    guard let before = migration.header.before else { return nil }
    let former = (0..<index).last { migrations[$0].header.after == before }
    var all = Set(0..<index)
    if let former {
      let ancestors = (known[former] ?? Set(0..<former)).union([former])
      known.append(ancestors.count == index ? nil : ancestors)
      all.subtract(ancestors)
    } else if before == start {
      known.append([])
    } else if history?.states[index]?.has(before) ?? false {
      // It was planned when both branches were there.
      known.append(nil)
      return nil
    } else {
      return .gap(before: migration.id, after: index > 0 ? migrations[index - 1].id : nil)
    }
    for other in all.sorted() {
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
}
