import MigrationFiles
import Testing

@testable import SchemagenMigrator

@Suite("The comment at the top of a migration")
struct MigrationHeaderTests {
  @Test("a header lists changes and risks, and skips queries and remarks")
  func sections() {
    let header = MigrationHeader(
      of: """
        -- schemagen migration 20261121093000_title
        -- before: 12ab
        -- after:  34cd
        --
        -- Changes:
        -- - make column "Book"."title" required
        -- - add column "Book"."pages" INTEGER
        --
        -- Risks:
        -- - may fail: "Book"."title" becomes required: no row may hold NULL
        --   SELECT * FROM "Book" WHERE "title" IS NULL;
        -- - rewrite: writes the table "Book" anew
        --
        -- SQLite changes little of a table in place.

        BEGIN;
        -- - not a part of it
        COMMIT;
        """)
    #expect(header.id == "20261121093000_title")
    #expect(header.before == "12ab")
    #expect(header.after == "34cd")
    #expect(
      header.changes == [
        "make column \"Book\".\"title\" required", "add column \"Book\".\"pages\" INTEGER",
      ])
    #expect(
      header.warnings == [
        "may fail: \"Book\".\"title\" becomes required: no row may hold NULL",
        "rewrite: writes the table \"Book\" anew",
      ])
  }

  @Test("a header with `Risks: none.` has no risks")
  func noRisks() {
    let header = MigrationHeader(of: "-- Changes:\n-- - drop check \"c\"\n--\n-- Risks: none.\n")
    #expect(header.warnings.isEmpty)
    #expect(header.changes == ["drop check \"c\""])
  }

  @Test("words that begin a line after the first heading are no hashes")
  func laterLines() {
    let header = MigrationHeader(
      of: "-- before: one\n-- after:  two\n--\n-- Changes:\n-- - add a\n--\n-- before: three\n"
        + "--   after: four\nBEGIN;\n")
    #expect(header.before == "one")
    #expect(header.after == "two")
  }
}
