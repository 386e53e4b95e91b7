package import DatabaseSchema
package import DatabaseTypes
package import SQLLexicon

/// What planning and scripts ask of a dialect; each answers in its own folder below `Databases`.
package protocol DatabaseSQL: Sendable {
  /// The lexical rules of its SQL.
  var lexicalRules: SQLLexicalRules { get }

  /// How values of one column type become values of another.
  var conversions: any ConversionRules { get }

  /// The statements of a step, without semicolons.
  func render(_ step: Step) -> [SQL]

  /// The statements of a migration's steps with what the database needs around them.
  func script(_ steps: [CommentedStep]) -> ScriptBody

  /// The condition of a partial index.
  func condition(_ predicate: RowPredicate, of table: Table) -> SQL

  /// The default of a column; nil for `autoincrement()`, and for what the database does not have.
  func literal(_ value: ColumnDefault, of type: ColumnType) -> SQL?

  /// The locks that a step takes, in their order; those that are held for a moment only may be left
  /// out where every transaction holds them.
  func locks(of step: Step) -> [TableLock]

  /// Why the database rewrites the table, each reason once; empty where it changes the table in
  /// place.
  func rewriteReasons(of step: AlterTable) -> [String]

  /// What a statement of a script that was written by hand, or by another tool, does.
  func actions(of statement: SQLStatement) -> [ScriptAction]

  /// The statement after which the database takes the bodies of functions as they are, up to the end of
  /// the transaction; `nil` where it does not look at them anyway.
  var acceptanceOfBodies: SQL? { get }

  /// The rows that a search describes, as what goes after `FROM`; `nil` where no supported version
  /// of the database has a condition for them.
  func rows(_ search: AffectedRows) -> SQL?
}
