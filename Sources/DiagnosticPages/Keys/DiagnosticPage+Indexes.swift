import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Keys and indexes that not every database supports.
  static let indexPages: [DiagnosticPage] = [
    DiagnosticPage(
      .emptyKey, "A key or index has no fields",
      """
      A key or index needs at least one field.
      """,
      wrong: """
        model User {
          id Int @id

          @@index([])
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """),
    DiagnosticPage(
      .unsupportedKeyArgument, "The database does not support an argument of a key or index",
      """
      `length` is for MySQL, `clustered` for SQL Server. Primary keys and `Hash` indexes cannot have
      `sort`; `ops` is for `@@index` only.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String

          @@index([name(length: 10)])
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String

          @@index([name])
        }
        """,
      links: prisma("prisma-schema/data-model/indexes")),
    DiagnosticPage(
      .unsupportedIndexType, "The database does not support the index type",
      """
      PostgreSQL has `BTree`, `Hash`, `Gist`, `Gin`, `SpGist` and `Brin`, CockroachDB `BTree` and
      `Gin`, SQLite only `BTree`. `@@fulltext` is for MySQL.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id   Int    @id
          name String

          @@index([name], type: Hash)
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id   Int    @id
          name String

          @@index([name])
        }
        """,
      links: "https://www.postgresql.org/docs/current/indexes-types.html",
      "https://www.sqlite.org/lang_createindex.html"),
    DiagnosticPage(
      .operatorClassMismatch, "An operator class does not fit its column or index",
      """
      An operator class defines how an index compares the values of a column, so it only works with
      certain index and column types: `JsonbPathOps` with `Gin` and `Json`, `InetOps` with `Gist`
      and `@db.Inet`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Event {
          id   Int    @id
          text String

          @@index([text(ops: JsonbPathOps)], type: Gin)
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Event {
          id   Int  @id
          data Json

          @@index([data(ops: JsonbPathOps)], type: Gin)
        }
        """,
      links: "https://www.postgresql.org/docs/current/indexes-opclass.html"),
    DiagnosticPage(
      .unsupportedIndexColumn, "The index type does not support a column",
      """
      `Gin` is for values that contain others (`Json`, lists, text vectors), `Gist` and `SpGist` for
      shapes, ranges and addresses; a `Hash` index has one column. For ordinary values, leave `type`
      out.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          first String
          last  String

          @@index([first, last], type: Hash)
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          first String
          last  String

          @@index([first, last])
        }
        """,
      links: "https://www.postgresql.org/docs/current/indexes-types.html"),
    DiagnosticPage(
      .expressionIndexName, "An index on an expression has no name",
      """
      The name of an index is normally derived from its columns. An expression has none, so name the
      index with `map`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          email String

          @@index(expression: "lower(email)")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          email String

          @@index(expression: "lower(email)", map: "User_lower_email_idx")
        }
        """,
      links: "https://www.postgresql.org/docs/current/indexes-expressional.html",
      "https://www.sqlite.org/expridx.html"),
  ]
}
