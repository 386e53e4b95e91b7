import DatabaseTypes
package import SchemaDiagnostics

/// What a database cannot do.
extension DiagnosticCode {
  /// A native type with another prefix than the datasource's name.
  package static let nativeTypePrefix = DiagnosticCode("S501")
  /// A native type that the database does not have.
  package static let unknownNativeType = DiagnosticCode("S502")
  /// A native type for fields of another type.
  package static let nativeTypeMismatch = DiagnosticCode("S503")
  /// Arguments that a native type does not take.
  package static let nativeTypeArguments = DiagnosticCode("S504")
  /// A field type that the database does not have.
  package static let unsupportedFieldType = DiagnosticCode("S505")
  /// An `Unsupported` type that has a native type.
  package static let needlessUnsupported = DiagnosticCode("S506")
  /// A model without a key that identifies its rows.
  package static let missingUniqueCriterion = DiagnosticCode("S507")
  /// A key or index over no field.
  package static let emptyKey = DiagnosticCode("S508")
  /// A name in the database that something else has.
  package static let constraintNameClash = DiagnosticCode("S509")
  /// A name that is too long for the database.
  package static let nameTooLong = DiagnosticCode("S510")
  /// A name that the database cannot give to a constraint.
  package static let unsupportedConstraintName = DiagnosticCode("S511")
  /// A client-side name of a key that something else has.
  package static let clientNameClash = DiagnosticCode("S512")
  /// `autoincrement()` where the database cannot count.
  package static let autoincrementNotSupported = DiagnosticCode("S513")
  /// A default that is no value of its type.
  package static let malformedDefault = DiagnosticCode("S514")
  /// An argument of a key or index that the database does not know.
  package static let unsupportedKeyArgument = DiagnosticCode("S515")
  /// An index type that the database does not have.
  package static let unsupportedIndexType = DiagnosticCode("S516")
  /// An operator class that does not fit.
  package static let operatorClassMismatch = DiagnosticCode("S517")
  /// A column that an index of this type cannot hold.
  package static let unsupportedIndexColumn = DiagnosticCode("S518")
  /// A referential action that the database or relation mode does not know.
  package static let unsupportedReferentialAction = DiagnosticCode("S519")
  /// Several database schemas where the database has none.
  package static let schemasNotSupported = DiagnosticCode("S520")
  /// `@@schema` names a schema that the datasource does not list.
  package static let unknownSchema = DiagnosticCode("S521")
  /// `@@schema` is missing.
  package static let missingSchema = DiagnosticCode("S522")
  /// An attribute that does not go together with another.
  package static let conflictingAttributes = DiagnosticCode("S523")
  /// An expression index without a name.
  package static let expressionIndexName = DiagnosticCode("S524")
  /// SQL that no database could read.
  package static let invalidSQL = DiagnosticCode("S525")
  /// SQL that names a column by a name that a migration removes.
  package static let formerColumnInSQL = DiagnosticCode("S526")
  /// A name that the database or schemagen keeps for itself.
  package static let reservedDatabaseName = DiagnosticCode("S527")
  /// A name in SQL that no column has, and that the database takes for a text.
  package static let nameReadAsText = DiagnosticCode("S528")
}
