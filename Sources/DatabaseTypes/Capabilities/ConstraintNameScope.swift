/// The scope in which names of constraints and indexes must differ.
package enum ConstraintNameScope: Sendable {
  /// Primary keys, unique keys and indexes share a namespace in each database schema; foreign
  /// keys and checks have one in each table.
  case schema
  /// Unique keys and indexes share a namespace in the whole database; keys have no names.
  case indexesOnly
  /// Names must differ within a table.
  case table
  /// Names are not checked.
  case none

  /// Whether indexes of different tables cannot have the same name.
  package var crossesTables: Bool {
    switch self {
    case .schema, .indexesOnly: true
    case .table, .none: false
    }
  }
}
