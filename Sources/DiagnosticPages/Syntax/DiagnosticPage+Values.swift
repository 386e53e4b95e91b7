import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Values and brackets.
  static let valuePages: [DiagnosticPage] = [
    DiagnosticPage(
      .expectedValue, "A value is expected here",
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
      .trailingComma, "A comma is not followed by a value",
      """
      A comma separates two values, so no comma goes after the last one.
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
      .expectedClosing, "A closing bracket is expected here",
      """
      Brackets close in the reverse order in which they were opened. An argument is written `name:
      value`, with a colon.
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
      Every `(`, `[` or `{` needs a matching `)`, `]` or `}`. Brackets can span lines, so the error
      is reported at the opening bracket.
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
      Brackets can be nested up to a hundred levels deep. The language never needs more than four.
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
