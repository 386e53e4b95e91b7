/// Why there is no PostgreSQL server for the tests.
package struct PostgresClusterError: Error, CustomStringConvertible {
  package let message: String

  package var description: String { message }
}
