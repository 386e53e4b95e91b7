import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

/// Mistakes of people who are new to the language, and what the terminal shows them.
///
/// Each is a folder below `Fixtures/newcomers`: the files of a project, `reported.txt` with what
/// `schemagen validate` prints on a terminal, and `fixed.txt` with what `--fix` makes of it where
/// something can be fixed. A new case needs no Swift.
@Suite("Newcomers' mistakes")
struct NewcomerTests {
  static let folder = FixtureFolder("newcomers")
  static let cases = folder.names(endingIn: "")

  private func project(_ name: String) throws -> Project {
    let project = try Project()
    let origin = URL(fileURLWithPath: Self.folder.path(of: name))
    for file in try #require(FileManager.default.subpaths(atPath: origin.path)).sorted()
    where file.hasSuffix(".prisma") {
      let target = URL(fileURLWithPath: project.folder.path).appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: origin.appendingPathComponent(file), to: target)
    }
    return project
  }

  @Test("validate explains a newcomer's mistake and how to fix it", arguments: cases)
  func explained(name: String) async throws {
    let project = try project(name)
    await project.run("validate", answers: [])
    try Golden.expect(project.transcript, at: Self.folder.path(of: "\(name)/reported.txt"))
  }

  @Test("validate --fix fixes a newcomer's mistake in one run", arguments: cases)
  func fixed(name: String) async throws {
    let project = try project(name)
    let files = project.folder.files()
    let before = files.map { project.folder.read($0) }
    await project.run("validate --fix")
    let after = files.map { project.folder.read($0) }
    let golden = Self.folder.path(of: "\(name)/fixed.txt")
    if before == after { return #expect(!FileManager.default.fileExists(atPath: golden)) }
    for (index, file) in files.enumerated() where before[index] != after[index] {
      project.show(file)
    }
    try Golden.expect(project.transcript, at: golden)
    await project.run("validate --fix")
    #expect(files.map { project.folder.read($0) } == after)
  }

  @Test("there are more than twenty newcomers' mistakes")
  func count() {
    #expect(Self.cases.count > 20)
  }
}
