import DatabaseSchema
import DatabaseTypes

/// Tables that are found by their names.
struct TablesByName {
  private let tables: [QualifiedName: Table]

  init(_ tables: [Table]) {
    self.tables = Dictionary(
      tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ name: QualifiedName) -> Table? { tables[name] }
}
