import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// SQL in a schema.
  static let sqlPages: [DiagnosticPage] = [
    DiagnosticPage(
      .invalidSQL, "SQL in the schema is not a whole part of a statement",
      """
      The SQL of `@check`, `@generated`, `raw("…")`, `expression:`, `dbgenerated("…")` and
      `Unsupported("…")` becomes a part of a statement. So every comment, quote and bracket in it
      must be closed, and it cannot contain a `;`, a parameter, or a list where one value is needed.
      What else it says is checked by the database when the migration is applied.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Item {
          id    Int @id
          price Int @check("price > 0 AND (price < 100")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Item {
          id    Int @id
          price Int @check("price > 0 AND (price < 100)")
        }
        """,
      links: "https://www.postgresql.org/docs/current/sql-syntax-lexical.html",
      "https://www.sqlite.org/lang_expr.html"),
    DiagnosticPage(
      .nameReadAsText, "SQLite reads a name in the schema's SQL as a text",
      """
      SQLite takes a name in double quotes for a text when the table has no column of that name. A
      misspelt name is no error then: a check holds for every row, and an index has the same text
      everywhere. Names of columns are those of the database, after `@map`. Texts have single quotes.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id    Int    @id
          email String @check("\\"emial\\" LIKE '%@%'")
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id    Int    @id
          email String @check("\\"email\\" LIKE '%@%'")
        }
        """,
      links: "https://www.sqlite.org/quirks.html#double_quoted_string_literals_are_accepted"),
    DiagnosticPage(
      .formerColumnInSQL, "SQL names a column that a migration renames or drops",
      """
      A migration renames or drops a column, and SQL in the schema still names it as before. The
      schema is valid, but the database would refuse the migration. `schemagen migrate` and
      `schemagen diff` find it, because they compare the schema with the state before it.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Item {
          id   Int @id
          cost Int @renamed(from: "price")

          @@check("price > 0")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Item {
          id   Int @id
          cost Int @renamed(from: "price")

          @@check("cost > 0")
        }
        """,
      links: "https://www.postgresql.org/docs/current/sql-altertable.html",
      "https://www.sqlite.org/lang_altertable.html"),
  ]
}
