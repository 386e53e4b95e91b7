import SchemaSyntax

/// All declarations on their way from syntax to the resolved `Schema`, in a schema with errors too.
///
/// Parts name each other by their place in these arrays. Each stage fills in what it understands;
/// the syntax tree itself stays as it was parsed.
package struct SchemaDraft {
  /// A default that calls a function which no database is known to have.
  package struct UnknownFunction {
    let model: Int
    let field: Int
    /// The call.
    let value: Expression
  }

  /// Models and views, in the order of the files.
  package internal(set) var models: [ModelDraft] = []
  package internal(set) var compositeTypes: [CompositeTypeDraft] = []
  package internal(set) var enums: [EnumDraft] = []
  package internal(set) var relations: [RelationDraft] = []
  /// Models with relation fields that need names to tell them apart.
  package var ambiguousModels: Set<Int> = []
  /// Functions in defaults whose meaning depends on the database.
  package var unknownFunctions: [UnknownFunction] = []
  /// The SQL that models hold as SQL.
  package internal(set) var sqlFragments: [SQLFragment] = []
}
