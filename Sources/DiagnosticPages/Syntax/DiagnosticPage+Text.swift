import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Characters, comments and strings.
  static let textPages: [DiagnosticPage] = [
    DiagnosticPage(
      .notText, "The file is not UTF-8 text",
      """
      A schema is UTF-8 text without NUL. In another encoding, names and strings could end up
      different in SQL and in Swift. Most editors have "Save with encoding"; for many files, use
      `iconv -f LATIN1 -t UTF-8`.
      """,
      wrong: """
        model User {
          id Int @id // \0
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """,
      links: "https://www.rfc-editor.org/rfc/rfc3629"),
    DiagnosticPage(
      .tooManyErrors, "There are more errors than are shown",
      """
      Reading stops after a hundred errors in a file: usually the rest follow from the first ones,
      or the file is not a schema. Fix the first ones and validate again.
      """,
      wrong: """
        model File {
          path String @id @default("\(String(repeating: "\\d", count: 100))")
        }
        """,
      right: """
        model File {
          path String @id @default("\(String(repeating: "\\\\d", count: 100))")
        }
        """),
    DiagnosticPage(
      .unclosedComment, "A comment is never closed",
      """
      A comment that begins with `/*` must end with `*/`. Otherwise the rest of the file would be a
      comment, including all models in it. For a comment on one line, use `//`.
      """,
      wrong: """
        model User {
          id Int @id
        }

        /* more to come
        """,
      right: """
        model User {
          id Int @id
        }

        /* more to come */
        """,
      links: prisma("prisma-schema/overview#comments")),
    DiagnosticPage(
      .unclosedString, "A string is never closed",
      """
      A string begins and ends with `"` on the same line. Write a line break in it as `\\n` and a
      quote as `\\"`.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @default("unknown)
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @default("unknown")
        }
        """,
      links: "https://www.rfc-editor.org/rfc/rfc8259#section-7"),
    DiagnosticPage(
      .invalidEscape, "A backslash does not start a valid escape",
      """
      Strings use the escapes of JSON: `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`. Write a literal
      backslash twice.
      """,
      wrong: """
        model Share {
          id   Int    @id
          path String @default("C:\\Data")
        }
        """,
      right: """
        model Share {
          id   Int    @id
          path String @default("C:\\\\Data")
        }
        """,
      links: "https://www.rfc-editor.org/rfc/rfc8259#section-7"),
    DiagnosticPage(
      .controlCharacter, "A string contains a control character",
      """
      Control characters, including tabs, are invisible in an editor, so write them as escapes:
      `\\t` is a tab, `\\u001B` is escape.
      """,
      wrong: """
        model Note {
          id   Int    @id
          text String @default("a\tb")
        }
        """,
      right: """
        model Note {
          id   Int    @id
          text String @default("a\\tb")
        }
        """,
      links: "https://www.rfc-editor.org/rfc/rfc8259#section-7"),
    DiagnosticPage(
      .nullCharacter, "A string contains the character U+0000",
      """
      Names, labels, defaults and SQL become SQL text, and no database takes the character U+0000
      there: in names and texts it would be lost.
      """,
      wrong: """
        model Note {
          id   Int    @id
          text String @map("a\\u0000b")
        }
        """,
      right: """
        model Note {
          id   Int    @id
          text String @map("ab")
        }
        """,
      links: "https://www.postgresql.org/docs/current/datatype-character.html",
      "https://www.sqlite.org/nulinstr.html"),
    DiagnosticPage(
      .foreignQuotes, "A string uses other quotes than \"",
      """
      Strings use straight double quotes only. Single quotes come from SQL and JavaScript, curly
      ones from word processors and chat programs.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @default('unknown')
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @default("unknown")
        }
        """),
    DiagnosticPage(
      .invalidIdentifier, "A name contains an invalid character",
      """
      A name consists of the letters a to z, digits and `_`, and begins with a letter, because it
      becomes a name in Swift and in other generated code. The database can use any name: set it
      with `@map` or `@@map`.
      """,
      wrong: """
        model Box {
          id    Int @id
          größe Int
        }
        """,
      right: """
        model Box {
          id   Int @id
          size Int @map("größe")
        }
        """,
      links: prismaReference("#naming-conventions")),
    DiagnosticPage(
      .invalidNumber, "A number is not written correctly",
      """
      A number has digits and at most one decimal point, with a digit on each side of it: `-12`,
      `0.5`. Separators, exponents and prefixes are not supported.
      """,
      wrong: """
        model Account {
          id    Int @id
          limit Int @default(1_000)
        }
        """,
      right: """
        model Account {
          id    Int @id
          limit Int @default(1000)
        }
        """),
  ]
}
