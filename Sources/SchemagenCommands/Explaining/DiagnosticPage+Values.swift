import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Values and brackets.
  static let valuePages: [DiagnosticPage] = [
    DiagnosticPage(
      .expectedValue, "Something else stands where a value is needed",
      """
      A value is a string (`"text"`), a number (`1`, `-0.5`), a word (`true`, `Cascade`), a call
      (`now()`), a list (`[a, b]`) or an object (`{ field: value }`).
      """,
      wrong: """
        model Rate {
          id    Int   @id
          share Float @default(.5)
        }
        """,
      right: """
        model Rate {
          id    Int   @id
          share Float @default(0.5)
        }
        """),
    DiagnosticPage(
      .missingComma, "A comma is missing between two values",
      """
      The arguments of an attribute and the elements of a list are separated by commas.
      """,
      wrong: """
        model User {
          id    Int    @id
          first String
          last  String

          @@index([first last])
        }
        """,
      right: """
        model User {
          id    Int    @id
          first String
          last  String

          @@index([first, last])
        }
        """),
    DiagnosticPage(
      .trailingComma, "Nothing follows a comma",
      """
      A comma separates two values, so the last one has none behind it.
      """,
      wrong: """
        model User {
          id    Int    @id
          first String
          last  String

          @@index([first, last,])
        }
        """,
      right: """
        model User {
          id    Int    @id
          first String
          last  String

          @@index([first, last])
        }
        """),
    DiagnosticPage(
      .expectedClosing, "Something else stands where a bracket should close",
      """
      Brackets close in the order in which they were opened. An argument is written
      `name: value`, with a colon.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String @unique(map = "users_email")
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String @unique(map: "users_email")
        }
        """),
    DiagnosticPage(
      .unclosedBracket, "A bracket is never closed",
      """
      What is opened with `(`, `[` or `{` is closed with `)`, `]` or `}`. Brackets may span lines,
      so the error stands at the one that was opened.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String @unique(map: "users_email"
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String @unique(map: "users_email")
        }
        """),
    DiagnosticPage(
      .nestedTooDeeply, "Brackets are nested too deeply",
      """
      Brackets are read a hundred levels deep. Nothing in the language needs more than four.
      """,
      wrong: """
        model List {
          id Int @id @default(\(String(repeating: "[", count: 101)))
        }
        """,
      right: """
        model List {
          id Int @id @default(1)
        }
        """),
  ]
}
