import Foundation
import TestSupport

extension Fault {
  /// Two branches write migrations and are merged.
  static let mergedBranches = Fault(
    name: "merged-branches", about: "two branches with migrations, merged in git"
  ) { suite in
    for kind in DatabaseKind.usable where kind != .journaledSQLite {
      let row = suite.table.row("two branches merged in git: \(kind.title)")
      guard GitFolder.isAvailable else {
        row.skip("git is not installed")
        continue
      }
      let trial = MergedBranches(kind: kind, suite: suite)
      row.attempt("they change different things") { try trial.apart() }
      row.attempt("they change the same") { try trial.together() }
    }
  }
}

/// A repository with two branches, each with a development database of its own.
private struct MergedBranches {
  let kind: DatabaseKind
  let suite: Suite

  private static func models(user: String = "", tag: String = "") -> String {
    """

    model User {
      id    Int    @id
      email String
    \(user)}

    model Tag {
      id   Int @id
      name String
    \(tag)}

    """
  }

  private struct Branches {
    let project: MigrationProject
    let git: GitFolder
    let left: any TrialDatabase
    let right: any TrialDatabase
  }

  /// Writes a migration on each of two branches, and merges both; conflict marks are left.
  private func branches(
    left: String, right: String, merged: String
  ) throws -> Branches {
    let project = try MigrationProject(kind, models: Self.models())
    let header = (project.folder.read("schema/schema.prisma") ?? "").components(
      separatedBy: "\nmodel")[0]
    let git = try GitFolder(project.folder.path)
    let (one, other) = (try kind.make(), try kind.make())
    try migrate("first", project, one)
    try git.commit("first")
    try suite.tool.run("migrate", "deploy", in: project, on: other.url).expect(0)
    for (branch, models, database) in [("left", left, one), ("right", right, other)] {
      try git.run("checkout", "-q", "-b", branch, "main")
      try project.folder.write("schema/schema.prisma", header + models)
      try migrate(branch, project, database)
      try git.commit(branch)
    }
    try git.run("checkout", "-q", "main")
    try git.run("merge", "-q", "left")
    try git.merge("right")
    try project.folder.write("schema/schema.prisma", header + merged)
    try git.commit("merged")
    return Branches(project: project, git: git, left: one, right: other)
  }

  private func migrate(
    _ name: String, _ project: MigrationProject, _ database: any TrialDatabase
  ) throws {
    try suite.tool.run("migrate", "--name", name, in: project, on: database.url)
      .expect(0, says: ["_\(name)"])
  }

  func apart() throws {
    let (user, tag) = ("  nick String?\n", "  colour String?\n")
    let branches = try branches(
      left: Self.models(user: user), right: Self.models(tag: tag),
      merged: Self.models(user: user, tag: tag))
    let project = branches.project
    let fresh = try kind.make()
    try suite.tool.run("migrate", "deploy", in: project, on: fresh.url).expect(0)
    for database in [branches.left, branches.right, fresh] {
      try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
      try suite.tool.run("migrate", "status", in: project, on: database.url)
        .expect(0, says: ["Up to date"])
      try suite.tool.run("db", "drift", in: project, on: database.url).expect(0)
      try database.expect(fresh.state())
    }
    try suite.tool.run("migrate", in: project, on: branches.left.url).expect(0)
    try suite.tool.run("migrate", "check", in: project, on: branches.left.url).expect(0)
  }

  func together() throws {
    let branches = try branches(
      left: Self.models(user: "  nick String?\n"),
      right: Self.models(user: "  nick String?\n", tag: "  colour String?\n"),
      merged: Self.models(user: "  nick String?\n", tag: "  colour String?\n"))
    let project = branches.project
    let before = try branches.left.state()
    try suite.tool.run("migrate", "deploy", in: project, on: branches.left.url)
      .expect(
        1, says: ["_left", "_right", "start from the same state", "User.nick", "migrate rebase"])
    try branches.left.expect(before)
    try suite.tool.run("migrate", "rebase", in: project, on: branches.left.url).expect(0)
    try suite.tool.run("migrate", "deploy", in: project, on: branches.left.url).expect(0)
    try suite.tool.run("migrate", "check", in: project, on: branches.left.url).expect(0)
    // The other database has the migration that is gone.
    let refused = try suite.tool.run("migrate", "deploy", in: project, on: branches.right.url)
      .expect(1, says: ["_right", "does not have", "schemagen migrate down --to"])
    let command = refused.errors.components(separatedBy: "schemagen migrate down --to ")[1]
      .prefix { !"` \n".contains($0) }
    try suite.tool.run(
      "migrate", "down", "--to", String(command), in: project, on: branches.right.url
    )
    .expect(0)
    for database in [branches.right, try kind.make()] {
      try suite.tool.run("migrate", "deploy", in: project, on: database.url).expect(0)
      try database.expect(branches.left.state())
    }
  }
}
