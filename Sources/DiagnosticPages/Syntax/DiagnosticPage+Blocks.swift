import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Blocks, and the lines between them.
  static let blockPages: [DiagnosticPage] = [
    DiagnosticPage(
      .strayLine, "A line outside of a block does not begin a block",
      """
      A schema is a list of blocks: `datasource`, `generator`, `model`, `view`, `enum`, `type`. Only
      comments, which begin with `//`, can go between them. If the line looks like part of a block,
      check for an extra `}` above it.
      """,
      wrong: """
        people who can log in
        model User {
          id Int @id
        }
        """,
      right: """
        // people who can log in
        model User {
          id Int @id
        }
        """,
      links: prisma("prisma-schema/overview")),
    DiagnosticPage(
      .unknownBlock, "A block begins with an unknown word",
      """
      A block begins with `datasource`, `generator`, `model`, `view`, `enum` or `type`, in
      lowercase, followed by its name.
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
      Every block needs a name, including generators and datasources: fields, native types and
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
      The `{` goes after the block's name, on the same line. It distinguishes a block from a line
      that happens to begin with the same word.
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
      .unclosedBlock, "A block has no closing }",
      """
      A block ends with `}` on its own line. The error is reported at the block's name; a note shows
      the next block, which the `}` must come before.
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
      Each field, value or property goes on its own line, and so does the closing `}`: the line
      break separates them.
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
      .braceBehindContent, "Something precedes } on the same line",
      """
      The `}` that ends a block must be on its own line.
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
