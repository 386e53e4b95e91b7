import DatabaseSchema
package import SchemaDiagnostics

/// What can be wrong with an attribute, an argument or a property.
extension DiagnosticCode {
  /// An attribute that does not exist, or not here.
  package static let unknownAttribute = DiagnosticCode("S301")
  /// An attribute that is used twice where it can be used once.
  package static let duplicateAttribute = DiagnosticCode("S302")
  /// An argument that the attribute does not have.
  package static let unknownArgument = DiagnosticCode("S303")
  /// An argument that is written twice.
  package static let duplicateArgument = DiagnosticCode("S304")
  /// A required argument is missing.
  package static let missingArgument = DiagnosticCode("S305")
  /// An argument's name without a value.
  package static let missingValue = DiagnosticCode("S306")
  /// A value of the wrong kind.
  package static let wrongValue = DiagnosticCode("S307")
  /// An empty name.
  package static let emptyName = DiagnosticCode("S308")
  /// A client-side name with characters that an identifier cannot have.
  package static let invalidClientName = DiagnosticCode("S309")
  /// An attribute on a field or block that cannot have it.
  package static let misplacedAttribute = DiagnosticCode("S310")
  /// A key or index that names a field which does not exist.
  package static let unknownKeyField = DiagnosticCode("S311")
  /// A key or index that names a relation field.
  package static let relationFieldInKey = DiagnosticCode("S312")
  /// A key or index that names a field twice.
  package static let repeatedKeyField = DiagnosticCode("S313")
  /// More than one primary key in a model.
  package static let severalPrimaryKeys = DiagnosticCode("S314")
  /// A primary key over a field that can be missing.
  package static let optionalKeyField = DiagnosticCode("S315")
  /// A default that does not fit the field.
  package static let invalidDefault = DiagnosticCode("S316")
  /// A function that does not exist.
  package static let unknownFunction = DiagnosticCode("S317")
  /// Arguments that a function does not take.
  package static let invalidFunctionArguments = DiagnosticCode("S318")
  /// A database name that two things share.
  package static let duplicateDatabaseName = DiagnosticCode("S319")
  /// A condition of a partial index that cannot be understood.
  package static let invalidPredicate = DiagnosticCode("S320")
  /// A property that the block does not have.
  package static let unknownProperty = DiagnosticCode("S321")
  /// A required property is missing.
  package static let missingProperty = DiagnosticCode("S322")
  /// A provider that does not exist.
  package static let unknownProvider = DiagnosticCode("S323")
  /// A property with a newer name.
  package static let deprecatedProperty = DiagnosticCode("S324")
  /// Something that is written twice in a list.
  package static let duplicateListEntry = DiagnosticCode("S325")
}
