import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Lines that are not valid in their block.
  static let blockLinePages: [DiagnosticPage] = [
    DiagnosticPage(
      .lineSeparator, "A line ends with a comma or semicolon",
      """
      Fields, values and properties are separated by line breaks. Commas only go between the
      elements of a list and between the arguments of an attribute.
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
      .invalidValueLine, "A line of an enum is not a value",
      """
      Each line of an enum is one name. If the database stores a different text, set it with `@map`.
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
      .invalidPropertyLine, "A line of a datasource or generator is not a property",
      """
      Each line of a `datasource` or `generator` is a property, written `name = value`.
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
      The value goes after the `=`, on the same line. If the property is not needed, remove the
      line.
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
      .typeAlias, "A type is declared as another name for a type",
      """
      Early versions of the language had `type Name = Type @attributes`. Now each field has its own
      type and attributes, and `type Name { … }` declares a composite type, which is stored as JSON.
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
      .mergeConflict, "A merge conflict is not resolved",
      """
      When two branches change the same lines, git writes both versions between `<<<<<<<` and
      `>>>>>>>`. Keep one version or combine them, and delete the markers. Until then, no other
      errors are reported.
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
      .foreignComment, "A comment uses the syntax of another language",
      """
      A comment begins with `//` and ends with the line, or goes between `/*` and `*/`. A comment
      with `///` is documentation; it also appears in the Swift code and in the database.
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
