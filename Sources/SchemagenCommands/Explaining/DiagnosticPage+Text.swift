import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Characters, comments and strings.
  static let textPages: [DiagnosticPage] = [
    DiagnosticPage(
      .notText, "The file is not text in UTF-8",
      """
      A schema is text in UTF-8 without NUL. Other encodings would change names and strings on
      their way into SQL and Swift, depending on who reads them. Editors call the remedy
      "Save with encoding"; `iconv -f LATIN1 -t UTF-8` does it for many files.
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
      Reading ends after a hundred errors in one file: what follows is mostly the consequence of
      the first ones, or the file is no schema. Mend the first ones and validate again.
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
      What begins with `/*` ends with `*/`. Without it the rest of the file would be a comment,
      and all models in it would be gone. For a comment of one line write `//`.
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
      A string begins and ends with `"` on the same line. A line break in it is written `\\n`,
      a quote `\\"`.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @default("nobody)
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @default("nobody")
        }
        """,
      links: "https://www.rfc-editor.org/rfc/rfc8259#section-7"),
    DiagnosticPage(
      .invalidEscape, "A backslash is followed by something that is no escape",
      """
      Strings have the escapes of JSON: `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`. A backslash that means
      itself is written twice.
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
      .controlCharacter, "A string holds a control character",
      """
      Control characters, tabs among them, cannot be seen in an editor, so they are written as
      escapes: `\\t` is a tab, `\\u001B` is escape.
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
      .foreignQuotes, "A string stands in other quotes than \"",
      """
      The language has one kind of string, in straight double quotes. Single quotes come from
      SQL and JavaScript, curly ones from word processors and chat programs.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @default('nobody')
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @default("nobody")
        }
        """),
    DiagnosticPage(
      .invalidIdentifier, "A name has characters that names do not have",
      """
      Names are written with the letters a to z, digits and `_`, and begin with a letter: they
      become names in Swift and in other programs made from the same schema. In the database a
      name can be anything; `@map` and `@@map` say it.
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
      .invalidNumber, "A number is written in a way that the language does not have",
      """
      A number has digits and at most one point, with a digit on each side of it: `-12`, `0.5`.
      There are no separators, exponents or prefixes.
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
