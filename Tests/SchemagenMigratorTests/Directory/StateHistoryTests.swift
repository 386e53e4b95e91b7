import DatabaseSchema
import DatabaseTypes
import DialectRendering
import Testing

@testable import SchemagenMigrator

@Suite("The states between migrations") struct StateHistoryTests {
  private typealias States = BranchedMigrations

  private let steps = [
    BranchedMigrations.empty, BranchedMigrations.state("id"),
    BranchedMigrations.state("id", "a"), BranchedMigrations.state("a"),
  ]

  private func folder(without missing: Set<Int> = [], format: Int = 2) throws -> BranchedMigrations
  {
    var found = BranchedMigrations()
    for (number, (before, after)) in zip(steps, steps.dropFirst()).enumerated() {
      try found.add(
        "\(number + 1)", from: before, to: after, format: format,
        hasChanges: !missing.contains(number + 1))
    }
    return found
  }

  private func hashes(_ history: StateHistory) -> [String?] { history.states.map { $0?.hash } }

  @Test("are the sums of the changes, forwards from the first and backwards from the newest")
  func both() throws {
    let expected = steps.map { Optional($0.hash) }
    #expect(hashes(try folder().history()) == expected)
    #expect(hashes(try folder().history(from: nil, newest: steps[3])) == expected)
  }

  @Test("a folder without changes hides the states on its far side")
  func missing() throws {
    let found = try folder(without: [2])
    let known = steps.map { Optional($0.hash) }
    #expect(hashes(try found.history()) == [known[0], known[1], nil, nil])
    #expect(
      hashes(try found.history(from: nil, newest: steps[3])) == [nil, nil, known[2], known[3]])
    #expect(hashes(try found.history(newest: steps[3])) == known)
  }

  @Test("changes that do not lead to the state of the header are an error that names the file")
  func damaged() throws {
    var found = try folder()
    found.damage("2", with: "1")
    let error = #expect(throws: MigrationError.self) { try found.history() }
    #expect(error?.message.hasPrefix("The changes.json of 2 does not lead to the state") == true)
  }

  @Test("headers of an older format name the same states")
  func olderFormat() throws {
    #expect(hashes(try folder(format: 1).history()) == steps.map { Optional($0.hash) })
  }
}
