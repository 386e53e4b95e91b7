import DatabaseSchema
import Foundation
import Testing

@Suite("A random walk of edits", .serialized)
struct RandomWalkTests {
  /// `SCHEMAGEN_WALK_SEED` and `SCHEMAGEN_WALK_EDITS` choose another walk.
  private static let environment = ProcessInfo.processInfo.environment
  private static let seed = environment["SCHEMAGEN_WALK_SEED"].flatMap { UInt64($0) } ?? 20_261_121
  private static let edits = environment["SCHEMAGEN_WALK_EDITS"].flatMap { Int($0) }

  @Test(
    "every statement runs, catalogs are those of states built from nothing, values stay",
    arguments: Dialect.allCases.filter(\.isTestable))
  func walk(dialect: Dialect) throws {
    let edits = Self.edits ?? (dialect == .sqlite ? 25 : 8)
    var walk = try RandomWalk(seed: Self.seed, dialect: dialect)
    try walk.run(edits: edits)
  }
}
