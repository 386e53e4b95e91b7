import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Types of fields.
  static let typePages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownType, "The type of a field is not declared",
      """
      A field's type is a scalar type (`String`, `Boolean`, `Int`, `BigInt`, `Float`, `Decimal`,
      `DateTime`, `Json`, `Bytes`), or a model, view, enum or composite type of the schema. Names
      are case-sensitive.
      """,
      wrong: """
        model User {
          id   Int    @id
          name string
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String
        }
        """,
      links: prismaReference("#model-field-scalar-types")),
    DiagnosticPage(
      .emptyEnum, "An enum has no values",
      """
      A column of an enum without values could not hold anything.
      """,
      wrong: """
        enum Role {
        }
        """,
      right: """
        enum Role {
          ADMIN
        }
        """,
      links: prismaReference("#enum")),
    DiagnosticPage(
      .relationInCompositeType, "A composite type has a field whose type is a model",
      """
      A composite type is stored as JSON in one column, which cannot have a foreign key. Store the
      key of the other row in it, or turn the composite type into a model.
      """,
      wrong: """
        type Address {
          street String
          owner  User
        }

        model User {
          id      Int     @id
          address Address
        }
        """,
      right: """
        type Address {
          street  String
          ownerId Int
        }

        model User {
          id      Int     @id
          address Address
        }
        """),
    DiagnosticPage(
      .endlessCompositeType, "A composite type contains itself",
      """
      A value that requires another value of the same type could never be complete. Make the field
      optional, or a list.
      """,
      wrong: """
        type Comment {
          text  String
          reply Comment
        }
        """,
      right: """
        type Comment {
          text  String
          reply Comment?
        }
        """),
    DiagnosticPage(
      .emptyCompositeType, "A composite type has no fields",
      """
      A composite type lists the fields of a JSON column. For arbitrary JSON, use the scalar type
      `Json`.
      """,
      wrong: """
        type Settings {
        }
        """,
      right: """
        type Settings {
          theme String
        }
        """),
  ]
}
