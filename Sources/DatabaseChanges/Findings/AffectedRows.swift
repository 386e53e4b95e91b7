package import DatabaseSchema
package import DatabaseTypes

/// The rows of a table that a finding is about, to be queried before a migration runs.
package struct AffectedRows: Equatable, Sendable {
  /// What distinguishes the rows.
  package enum Condition: Equatable, Sendable {
    /// Any row at all.
    case any
    /// More rows than one.
    case several
    case null(column: String)
    case notNull(column: String)
    /// Rows that share their values, among those that a condition picks.
    case duplicate(columns: [String], among: RowPredicate?)
    /// Rows that share the values of SQL expressions.
    case duplicateValues([String], among: RowPredicate?)
    /// Rows that reference nothing; compared as text where the types of both sides are not
    /// comparable yet.
    case orphan(
      columns: [String], target: QualifiedName, targetColumns: [String], comparesText: Bool)
    /// Rows for which an SQL condition does not hold.
    case violating(String)
    /// Rows with one of some labels of an enum, in a list where the column is one.
    case holding(column: String, labels: [String], isList: Bool)
    /// Rows with none of some labels of an enum, where the column may be another enum.
    case notHolding(column: String, labels: [String], isEnum: Bool)
    /// Rows with a longer text.
    case longer(Text, limit: Int)
    /// Rows with a number that is too large or too small; the bounds are in digits.
    case outside(column: String, least: String, most: String)
    /// Rows with a text that is not a value of a type.
    case unreadable(Text, as: ColumnType)
    /// Rows with a value that is another one after it was converted to a type and back.
    case respelled(column: String, Respelling)
  }

  /// The conversion of a column's type, and the one back.
  package struct Respelling: Equatable, Sendable {
    /// The type that values have, and the one that they get.
    package let types: Transition<ColumnType>
    package let there: TypeConversion
    package let back: TypeConversion
    /// Where the text of a value is found, for the values that cannot be converted at all.
    package let text: Text?

    package init(
      types: Transition<ColumnType>, there: TypeConversion, back: TypeConversion, text: Text?
    ) {
      self.types = types
      self.there = there
      self.back = back
      self.text = text
    }
  }

  /// Where a text is found in a row.
  package enum Text: Equatable, Sendable {
    /// A column of text.
    case column(String)
    /// A column of another type, written as text.
    case cast(String)
    /// The JSON string in a column, without its quotes.
    case json(String)
    /// The bytes in a column, in UTF-8.
    case bytes(String)
  }

  /// The table, under its name before the migration.
  package let table: QualifiedName
  package let condition: Condition

  package init(_ table: QualifiedName, _ condition: Condition) {
    self.table = table
    self.condition = condition
  }
}
