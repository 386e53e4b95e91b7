import DatabaseChanges
package import DatabaseSchema
package import DatabaseTypes
package import SQLLexicon
package import SchemagenRuntime

/// All rows of a table as SQL.
package struct TableRows: Equatable, Sendable {
  /// The table.
  package let table: QualifiedName
  /// The columns that have values of their own.
  private let columns: [String]
  /// The columns that the database numbers.
  private let numbered: [String]
  /// The values of each row as literals.
  private let rows: [String]

  /// How many rows there are.
  package var count: Int { rows.count }

  /// What differs where two databases have other rows, whatever the order of their columns is.
  package var content: [String] { [table.description] + columns + rows }

  /// Reads the rows of tables; those without rows are left out.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - connection: A connection to their database.
  /// - Returns: Tables come after those that they refer to, where that is possible.
  /// - Throws: A `DatabaseError`.
  package static func read(
    of tables: [Table], on connection: DatabaseConnection
  ) throws -> [TableRows] {
    let sql = Dialect(connection.dialect).migrations.rows
    return try inOrder(tables).compactMap { table in
      let columns = table.columns.filter { $0.generatedExpression == nil }
      guard !columns.isEmpty else { return nil }
      let names = columns.map(\.name)
      let query = BoundStatement(sql: sql.literals(of: names, in: table.name).text)
      let rows = try connection.query(query) { try $0.read(0, as: String.self) }
      guard !rows.isEmpty else { return nil }
      return TableRows(
        table: table.name, columns: names, numbered: columns.filter(\.isAutoincrement).map(\.name),
        rows: rows)
    }
  }

  /// The statements that make all rows in empty tables.
  package static func statements(for tables: [TableRows], _ dialect: Dialect) -> [SQL] {
    let sql = dialect.migrations.rows
    guard !tables.isEmpty else { return [] }
    return [sql.opening]
      + tables.flatMap { table in
        [sql.insertion(of: table.rows, table.columns, into: table.table)]
          + table.numbered.compactMap { sql.continuation(of: $0, in: table.table) }
      }
  }

  private static func inOrder(_ tables: [Table]) -> [Table] {
    var (ordered, waiting): ([Table], [Table]) = ([], tables)
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name))
      let free = waiting.filter { table in
        table.foreignKeys.allSatisfy {
          $0.referencedTable == table.name || !names.contains($0.referencedTable)
        }
      }
      // Tables that refer to each other have no order; the database may check their keys at the end.
      let next = free.isEmpty ? waiting : free
      ordered += next
      waiting.removeAll { table in next.contains { $0.name == table.name } }
    }
    return ordered
  }
}
