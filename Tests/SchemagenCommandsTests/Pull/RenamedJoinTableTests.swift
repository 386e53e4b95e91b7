import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite(
  "A join table that was renamed in the database", .enabled(if: PostgresCluster.isAvailable))
struct RenamedJoinTableTests {
  private static let path = "schema/schema.prisma"

  private static let schema = """
    datasource db {
      provider = "postgresql"
      url      = env("DATABASE_URL")
    }

    model Post {
      id    Int    @id
      /// What it is about.
      tags  Tag[] // by hand
      title String
    }

    model Tag {
      posts Post[]
      id    Int    @id
    }

    """

  /// A project whose join table gets another name, with its keys and its index or without.
  private func project(renaming name: String, withKeys: Bool) async throws -> (Project, String) {
    let url = try PostgresCluster.shared().makeDatabase()
    let project = try Project(
      [Self.path: Self.schema], environment: ["DATABASE_URL": url])
    #expect(await project.run("migrate --name first --quiet") == .done)
    let parts = ["_AB_pkey", "_A_fkey", "_B_fkey"].map {
      "ALTER TABLE \"\(name)\" RENAME CONSTRAINT \"_PostToTag\($0)\" TO \"\(name)\($0)\";"
    }
    let index = "ALTER INDEX \"_PostToTag_B_index\" RENAME TO \"\(name)_B_index\";"
    try await Project.execute(
      "ALTER TABLE \"_PostToTag\" RENAME TO \"\(name)\";"
        + (withKeys ? parts.joined() + index : ""), at: url)
    return (project, url)
  }

  /// Pulls twice; the second time changes nothing, and nothing differs then.
  private func pulled(_ project: Project, _ url: String) async throws -> String {
    #expect(await project.run("db pull") == .done)
    let text = try #require(project.folder.read(Self.path))
    #expect(await project.run("db pull --quiet") == .done)
    #expect(project.folder.read(Self.path) == text)
    #expect(await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done)
    return text
  }

  @Test("is a relation with another name, and the fields stay where and as they were written")
  func relation() async throws {
    let (project, url) = try await project(renaming: "_Labels", withKeys: true)
    #expect(
      try await pulled(project, url)
        == Self.schema.replacing("Tag[] //", with: "Tag[]  @relation(\"Labels\") //")
        .replacing("posts Post[]", with: "posts Post[] @relation(\"Labels\")"))
  }

  @Test("becomes a model where a relation without one cannot have it, and the pull says so")
  func model() async throws {
    let (named, url) = try await project(renaming: "labels", withKeys: true)
    #expect(try await pulled(named, url).contains("model Label {"))
    #expect(
      named.transcript.contains(
        "  - make a model Label of \"labels\", which is in the place of \"_PostToTag\": the table of "
          + "a relation without a model has a name that begins with `_`\n"))
    let (unnamed, other) = try await project(renaming: "_Labels", withKeys: false)
    #expect(try await pulled(unnamed, other).contains("@@map(\"_Labels\")"))
    #expect(unnamed.transcript.contains("\"_PostToTag_A_fkey\", \"_PostToTag_B_fkey\""))
  }
}
