import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Blocks, and what stands between them.
  static let blockPages: [DiagnosticPage] = [
    DiagnosticPage(
      .strayLine, "A line outside of blocks begins no block",
      """
      A schema is a list of blocks: `datasource`, `generator`, `model`, `view`, `enum`, `type`.
      Between them only comments can stand, which begin with `//`. A line that looks as if it
      belonged to a block often follows a `}` too many.
      """,
      wrong: """
        everybody who can log in
        model User {
          id Int @id
        }
        """,
      right: """
        // everybody who can log in
        model User {
          id Int @id
        }
        """,
      links: prisma("prisma-schema/overview")),
    DiagnosticPage(
      .unknownBlock, "A block begins with a word that is no kind of block",
      """
      A block begins with `datasource`, `generator`, `model`, `view`, `enum` or `type`, and its
      name. The words are written in small letters.
      """,
      wrong: """
        modle User {
          id Int @id
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """,
      links: prisma("prisma-schema/overview")),
    DiagnosticPage(
      .missingBlockName, "A block has no name",
      """
      Each block has a name, generators and datasources as well: fields, native types and
      messages refer to it.
      """,
      wrong: """
        model {
          id Int @id
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """),
    DiagnosticPage(
      .missingBrace, "A block does not begin with { on its first line",
      """
      The `{` stands behind the block's name, on the same line. That is what tells a block from a
      line that only begins with the same word.
      """,
      wrong: """
        model User
        {
          id Int @id
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """),
    DiagnosticPage(
      .unclosedBlock, "A block has no } at its end",
      """
      A block ends with `}` on a line of its own. The error stands at the block's name; a note
      shows where the next block begins, before which the `}` has to be.
      """,
      wrong: """
        model User {
          id Int @id

        model Post {
          id Int @id
        }
        """,
      right: """
        model User {
          id Int @id
        }

        model Post {
          id Int @id
        }
        """),
    DiagnosticPage(
      .contentBehindBrace, "Something follows { on the same line",
      """
      Each line of a block stands on a line of its own, and so does its `}`: the end of the line
      is what separates fields, values and properties.
      """,
      wrong: """
        model User { id Int @id }
        """,
      right: """
        model User {
          id Int @id
        }
        """),
    DiagnosticPage(
      .braceBehindContent, "A } stands behind something else",
      """
      The `}` that ends a block stands on a line of its own.
      """,
      wrong: """
        model User {
          id Int @id }
        """,
      right: """
        model User {
          id Int @id
        }
        """),
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
