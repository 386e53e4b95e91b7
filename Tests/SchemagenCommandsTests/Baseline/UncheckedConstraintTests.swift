import DatabaseIntrospection
import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite(
  "Constraints that do not hold for all rows, and actions that change some columns",
  .enabled(if: PostgresCluster.isAvailable))
struct UncheckedConstraintTests {
  private static let path = "schema/schema.prisma"

  /// Rows that break what is `NOT VALID`.
  private static let tables = """
    CREATE TABLE users (id integer PRIMARY KEY, tenant integer);
    CREATE UNIQUE INDEX users_tenant_id_key ON users (tenant, id);
    CREATE TABLE posts (
      id integer PRIMARY KEY, tenant integer, author integer, editor integer, score integer,
      CONSTRAINT posts_editor_fkey FOREIGN KEY (tenant, editor) REFERENCES users (tenant, id)
        ON DELETE SET NULL (editor));
    INSERT INTO posts VALUES (1, NULL, 7, NULL, -1);
    ALTER TABLE posts ADD CONSTRAINT posts_author_fkey FOREIGN KEY (author) REFERENCES users (id)
      ON DELETE SET NULL NOT VALID;
    ALTER TABLE posts ADD CONSTRAINT posts_score_check CHECK (score > 0) NOT VALID;
    """

  private static let definitions =
    "SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint "
    + "WHERE conrelid = 'posts'::regclass AND contype IN ('c', 'f') ORDER BY 1"

  private static let author =
    "posts_author_fkey FOREIGN KEY (author) REFERENCES users(id) ON DELETE SET NULL NOT VALID"
  private static let editor =
    "posts_editor_fkey FOREIGN KEY (tenant, editor) REFERENCES users(tenant, id) "
    + "ON DELETE SET NULL (editor)"
  private static let score = "posts_score_check CHECK ((score > 0)) NOT VALID"

  /// Migrates after an edit, and gives what the migration says.
  private func migrate(
    _ project: Project, _ edits: [(String, String)]
  ) async throws -> String {
    let pulled = try #require(project.folder.read(Self.path))
    let edited = edits.reduce(pulled) { $0.replacing($1.0, with: $1.1) }
    try #require(edited != pulled)
    try project.folder.write(Self.path, edited)
    #expect(await project.run("migrate --name change --accept-data-loss") == .done)
    let file = try #require(
      project.folder.files().last { $0.hasSuffix("_change/migration.sql") })
    return try #require(project.folder.read(file))
  }

  @Test("a baseline makes them in a new database")
  func baseline() async throws {
    let (project, former) = try await Project.server(Self.tables)
    let new = try await project.copied()
    #expect(
      try await Project.rows(Self.definitions, at: former) == [
        Self.author, Self.editor, Self.score,
      ])
    // The check is part of a table that is new, and holds for all of its rows.
    #expect(
      try await Project.rows(Self.definitions, at: new) == [
        Self.author, Self.editor, Self.score.replacing(" NOT VALID", with: ""),
      ])
    #expect(await project.run("db drift --url \(former) --exit-code") == .done)
    #expect(!project.transcript.contains("Left out of the baseline"))
  }

  @Test("what is put back as it was keeps them, and rows that break it do not stop the migration")
  func kept() async throws {
    let (project, url) = try await Project.server(Self.tables)
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    let text = try await migrate(
      project,
      [
        ("author     Int?", "author     BigInt?"),
        ("editor     Int?", "editor     BigInt?"),
        ("id                Int ", "id                BigInt "),
      ])
    #expect(text.contains("ALTER COLUMN \"author\""))
    #expect(text.contains("ADD CONSTRAINT \"posts_author_fkey\""))
    #expect(text.contains("\"posts_author_fkey\" of \"posts\" stays `NOT VALID`: rows that are"))
    #expect(!text.contains(" loses "))
    #expect(
      try await Project.rows(Self.definitions, at: url) == [
        Self.author, Self.editor, Self.score,
      ])
    let down = try #require(
      project.folder.files().last { $0.hasSuffix("_change/down.sql") }.flatMap(project.folder.read))
    try await Project.execute(down, at: url)
    #expect(
      try await Project.rows(Self.definitions, at: url) == [
        Self.author, Self.editor, Self.score,
      ])
  }

  @Test(
    "what is not enforced stays so in a new database, and where it is put back",
    .enabled(if: PostgresCluster.majorVersion >= 18))
  func notEnforced() async throws {
    let script = Self.tables.replacing("NOT VALID", with: "NOT ENFORCED")
    let wanted = [Self.author, Self.editor, Self.score].map {
      $0.replacing("NOT VALID", with: "NOT ENFORCED")
    }
    let (project, url) = try await Project.server(script)
    let new = try await project.copied()
    #expect(try await Project.rows(Self.definitions, at: new) == wanted)
    #expect(await project.run("db drift --url \(url) --exit-code") == .done)
    let text = try await migrate(
      project,
      [
        ("author     Int?", "author     BigInt?"),
        ("editor     Int?", "editor     BigInt?"),
        ("id                Int ", "id                BigInt "),
      ])
    #expect(
      text.contains("\"posts_author_fkey\" of \"posts\" stays `NOT ENFORCED`: no row is checked"))
    #expect(try await Project.rows(Self.definitions, at: url) == wanted)
  }

  @Test("another action keeps what is not checked, and loses the columns of the former one by name")
  func actions() async throws {
    let (project, url) = try await Project.server(Self.tables)
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    let text = try await migrate(
      project,
      [
        ("author     Int?", "writer     Int? @renamed(from: \"author\")"),
        ("fields: [author]", "fields: [writer]"),
        ("references: [id], onUpdate", "references: [id], onDelete: Cascade, onUpdate"),
        (
          "references: [tenant, id], onUpdate",
          "references: [tenant, id], onDelete: Cascade, onUpdate"
        ),
      ])
    #expect(text.contains("\"posts_writer_fkey\" of \"posts\" stays `NOT VALID`"))
    #expect(
      text.contains(
        "\"posts_editor_fkey\" of \"posts\" loses what the schema does not say, unless it is written "
          + "into the migration: `ON DELETE SET NULL (\"editor\")`"))
    #expect(text.contains("(before: sets \"editor\" of the rows that reference it to NULL)"))
    #expect(
      try await Project.rows(Self.definitions, at: url) == [
        "posts_editor_fkey FOREIGN KEY (tenant, editor) REFERENCES users(tenant, id) ON DELETE CASCADE",
        Self.score,
        "posts_writer_fkey FOREIGN KEY (writer) REFERENCES users(id) ON DELETE CASCADE NOT VALID",
      ])
  }

  @Test("another condition is checked in all rows, and the migration says so")
  func conditions() async throws {
    let (project, url) = try await Project.server(Self.tables)
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    let text = try await migrate(project, [("score > 0", "score > -5")])
    #expect(
      text.contains(
        "check \"posts_score_check\" of \"posts\" loses what the schema does not say, unless it is "
          + "written into the migration: `NOT VALID`"))
    #expect(text.contains("while every row is checked"))
    #expect(
      try await Project.rows(Self.definitions, at: url).last
        == "posts_score_check CHECK ((score > '-5'::integer))")
  }

  @Test("what a migration has validated is checked again")
  func validated() async throws {
    let (project, url) = try await Project.server(Self.tables)
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    try await Project.execute(
      "INSERT INTO users VALUES (7, NULL)", at: url)
    #expect(await project.run("migrate new validate") == .done)
    let file = try #require(
      project.folder.files().last { $0.hasSuffix("_validate/migration.sql") })
    let text = try #require(project.folder.read(file))
    try project.folder.write(
      file,
      text.replacing(
        "COMMIT;", with: "ALTER TABLE posts VALIDATE CONSTRAINT posts_author_fkey;\n\nCOMMIT;"))
    #expect(await project.run("migrate deploy") == .done)
    let change = try await migrate(
      project,
      [("references: [id], onUpdate", "references: [id], onDelete: Cascade, onUpdate")])
    #expect(!change.contains("NOT VALID"))
    #expect(
      try await Project.rows(Self.definitions, at: url).first
        == "posts_author_fkey FOREIGN KEY (author) REFERENCES users(id) ON DELETE CASCADE")
  }

  @Test("`db push` and `diff` know them from the database")
  func live() async throws {
    let (project, url) = try await Project.server(Self.tables)
    await project.run("db pull --quiet")
    let pulled = try #require(project.folder.read(Self.path))
    #expect(await project.run(["diff", "--from", url, "--to", "schema", "--exit-code"]) == .done)
    try project.folder.write(
      Self.path,
      pulled.replacing(
        "references: [id], onUpdate", with: "references: [id], onDelete: Cascade, onUpdate"
      )
      .replacing(
        "references: [tenant, id], onUpdate",
        with: "references: [tenant, id], onDelete: Cascade, onUpdate"))
    await project.run(["diff", "--from", url, "--to", "schema"])
    #expect(project.transcript.contains("ON DELETE CASCADE ON UPDATE NO ACTION NOT VALID"))
    #expect(project.transcript.contains("`ON DELETE SET NULL (\"editor\")`"))
    #expect(await project.run("db push") == .done)
    #expect(
      try await Project.rows(Self.definitions, at: url) == [
        Self.author.replacing("SET NULL", with: "CASCADE"),
        Self.editor.replacing("SET NULL (editor)", with: "CASCADE"), Self.score,
      ])
  }
}
