import DatabaseSchema
package import DatabaseTypes
package import SchemagenRuntime

extension Dialect {
  /// The dialect of a connection.
  package init(_ dialect: DatabaseDialect) {
    switch dialect {
    case .postgresql: self = .postgresql
    case .sqlite: self = .sqlite
    }
  }
}
