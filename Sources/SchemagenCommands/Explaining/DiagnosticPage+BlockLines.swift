import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Lines that do not belong where they stand.
  static let blockLinePages: [DiagnosticPage] = [
    DiagnosticPage(
      .lineSeparator, "A line ends with a comma or semicolon",
      """
      The end of the line separates fields, values and properties. Commas stand between the
      elements of a list and the arguments of an attribute only.
      """,
      wrong: """
        model User {
          id   Int    @id,
          name String
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String
        }
        """),
    DiagnosticPage(
      .invalidValueLine, "A line of an enum is no value",
      """
      Each line of an enum is one name. The text that stands for it in the database, where it is
      another, is said with `@map`.
      """,
      wrong: """
        enum Role {
          ADMIN = "admin"
        }
        """,
      right: """
        enum Role {
          ADMIN @map("admin")
        }
        """,
      links: prismaReference("#enum")),
    DiagnosticPage(
      .invalidPropertyLine, "A line of a datasource or generator is no property",
      """
      The lines of a `datasource` and of a `generator` are properties, written `name = value`.
      """,
      wrong: """
        datasource db {
          provider: "sqlite"
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }
        """,
      links: prisma("prisma-schema/overview/data-sources")),
    DiagnosticPage(
      .missingPropertyValue, "A property has no value",
      """
      A value stands behind the `=`, on the same line. Without it nobody knows whether the
      property was meant to be empty or was forgotten.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
          url      =
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
          url      = "file:app.db"
        }
        """,
      links: prisma("prisma-schema/overview/data-sources")),
    DiagnosticPage(
      .typeAlias, "A type is written as another name for a type",
      """
      Early versions of the language had `type Name = Type @attributes`. Today the type and its
      attributes stand at each field, and `type Name { … }` declares a composite type, which is
      stored as JSON.
      """,
      wrong: """
        type Email = String

        model User {
          id    Int   @id
          email Email
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String
        }
        """),
    DiagnosticPage(
      .mergeConflict, "A merge conflict has not been resolved",
      """
      Where two branches changed the same lines, git writes both versions between `<<<<<<<` and
      `>>>>>>>`. Keep one of the two, or what should become of both, and remove the marks. Nothing
      else is said about the schema until then.
      """,
      wrong: """
        model User {
          id    Int    @id
        <<<<<<< HEAD
          email String
        =======
          mail  String
        >>>>>>> mail
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String
        }
        """,
      links: "https://git-scm.com/docs/git-merge#_how_conflicts_are_presented"),
    DiagnosticPage(
      .foreignComment, "A comment begins as in another language",
      """
      A comment begins with `//` and ends with its line, or stands between `/*` and `*/`. One with
      `///` is documentation, which becomes that of the Swift code and of the database.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String # first and last
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String // first and last
        }
        """,
      links: prisma("prisma-schema/overview#comments")),
  ]
}
