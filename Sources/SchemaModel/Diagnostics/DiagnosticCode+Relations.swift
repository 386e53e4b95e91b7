import DatabaseSchema
package import SchemaDiagnostics

/// What can be wrong with a relation.
extension DiagnosticCode {
  /// `fields` or `references` names a field that does not exist.
  package static let unknownRelationColumn = DiagnosticCode("S401")
  /// `fields` or `references` names a relation field.
  package static let relationColumnIsRelation = DiagnosticCode("S402")
  /// A referential action that does not exist.
  package static let unknownReferentialAction = DiagnosticCode("S403")
  /// Relation fields that could belong to each other in more than one way.
  package static let ambiguousRelation = DiagnosticCode("S404")
  /// A relation field without a partner in the other model.
  package static let missingOppositeField = DiagnosticCode("S405")
  /// A relation without `fields` or `references`.
  package static let missingRelationColumns = DiagnosticCode("S406")
  /// Arguments of `@relation` on the side that cannot have them.
  package static let relationArgumentOnWrongSide = DiagnosticCode("S407")
  /// `fields` and `references` of different length.
  package static let relationColumnCount = DiagnosticCode("S408")
  /// Columns of different types in `fields` and `references`.
  package static let relationColumnType = DiagnosticCode("S409")
  /// `references` names fields without a unique key.
  package static let referencesNotUnique = DiagnosticCode("S410")
  /// A one-to-one relation whose columns are not unique.
  package static let oneToOneNotUnique = DiagnosticCode("S411")
  /// A required relation field over columns that can be null, or without any.
  package static let relationArity = DiagnosticCode("S412")
  /// `SetNull` on a column that cannot be null.
  package static let setNullOnRequired = DiagnosticCode("S413")
  /// A many-to-many relation of a model without a single-field `@id`.
  package static let manyToManyWithoutID = DiagnosticCode("S414")
  /// An argument that a many-to-many relation cannot have.
  package static let manyToManyArgument = DiagnosticCode("S415")
  /// A field that points at an ignored model and is not ignored itself.
  package static let relationToIgnoredModel = DiagnosticCode("S416")
  /// Cascading actions that come back to where they started.
  package static let cascadeCycle = DiagnosticCode("S417")
  /// A relation without an index over its columns, where no foreign key helps.
  package static let relationWithoutIndex = DiagnosticCode("S418")
  /// A relation over a list of values.
  package static let listInRelation = DiagnosticCode("S419")
  /// An action that would set a column which the database computes.
  package static let actionOnGeneratedColumn = DiagnosticCode("S421")
  /// Two many-to-many relations with one join table.
  package static let duplicateJoinTable = DiagnosticCode("S420")
}
