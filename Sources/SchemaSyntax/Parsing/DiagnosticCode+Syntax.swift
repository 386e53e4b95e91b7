package import SchemaDiagnostics

/// Mistakes in the text of a schema, before names and types matter.
extension DiagnosticCode {
  /// Bytes that are not UTF-8, or NUL.
  package static let notText = DiagnosticCode("S001")
  /// More errors than are reported.
  package static let tooManyErrors = DiagnosticCode("S002")
  /// `/*` without its `*/`.
  package static let unclosedComment = DiagnosticCode("S003")
  /// A string without its closing quote.
  package static let unclosedString = DiagnosticCode("S004")
  /// A backslash in a string that does not begin an escape sequence.
  package static let invalidEscape = DiagnosticCode("S005")
  /// A control character inside a string.
  package static let controlCharacter = DiagnosticCode("S006")
  /// A string in other quotes than `"`.
  package static let foreignQuotes = DiagnosticCode("S007")
  /// A line outside of blocks that does not begin one.
  package static let strayLine = DiagnosticCode("S008")
  /// A block whose keyword is missing or unknown.
  package static let unknownBlock = DiagnosticCode("S009")
  /// A block without a name.
  package static let missingBlockName = DiagnosticCode("S010")
  /// A block without `{` on its first line.
  package static let missingBrace = DiagnosticCode("S011")
  /// A block without its `}`.
  package static let unclosedBlock = DiagnosticCode("S012")
  /// Something after `{` on the same line.
  package static let contentBehindBrace = DiagnosticCode("S013")
  /// A line of a model that is neither a field nor an attribute.
  package static let invalidFieldLine = DiagnosticCode("S014")
  /// A field without a type.
  package static let missingFieldType = DiagnosticCode("S015")
  /// `name: Type`, which was valid in the first version of the language.
  package static let legacyColon = DiagnosticCode("S016")
  /// `[Type]`, which was valid in the first version of the language.
  package static let legacyList = DiagnosticCode("S017")
  /// `Type!`, which was valid in the first version of the language.
  package static let legacyRequired = DiagnosticCode("S018")
  /// `Type[]?`
  package static let optionalList = DiagnosticCode("S019")
  /// `Unsupported` without the type in parentheses.
  package static let invalidUnsupported = DiagnosticCode("S020")
  /// A word with characters that names cannot have.
  package static let invalidIdentifier = DiagnosticCode("S021")
  /// An `@` without a name.
  package static let missingAttributeName = DiagnosticCode("S022")
  /// `@` instead of `@@`, or the other way round.
  package static let wrongAttributeLevel = DiagnosticCode("S023")
  /// Something else in place of a value.
  package static let expectedValue = DiagnosticCode("S024")
  /// A missing comma between two arguments or elements.
  package static let missingComma = DiagnosticCode("S025")
  /// A comma with nothing after it.
  package static let trailingComma = DiagnosticCode("S026")
  /// Something else in place of a closing bracket.
  package static let expectedClosing = DiagnosticCode("S027")
  /// A bracket that is never closed.
  package static let unclosedBracket = DiagnosticCode("S028")
  /// A number in a notation of other languages.
  package static let invalidNumber = DiagnosticCode("S029")
  /// More nested brackets than are read.
  package static let nestedTooDeeply = DiagnosticCode("S030")
  /// A line of an enum that is not a value.
  package static let invalidValueLine = DiagnosticCode("S031")
  /// A line of a datasource or generator that is not a property.
  package static let invalidPropertyLine = DiagnosticCode("S032")
  /// A property without a value.
  package static let missingPropertyValue = DiagnosticCode("S033")
  /// `type Name = …`, which was valid in an earlier version of the language.
  package static let typeAlias = DiagnosticCode("S034")
  /// A `}` that is not on its own line.
  package static let braceBehindContent = DiagnosticCode("S035")
  /// A comma or semicolon at the end of a line.
  package static let lineSeparator = DiagnosticCode("S036")
  /// An unresolved merge conflict.
  package static let mergeConflict = DiagnosticCode("S037")
  /// A comment in the notation of another language.
  package static let foreignComment = DiagnosticCode("S038")
  /// The character U+0000, which no database takes in SQL.
  package static let nullCharacter = DiagnosticCode("S039")
}
