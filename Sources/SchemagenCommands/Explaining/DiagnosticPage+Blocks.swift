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
  ]
}
