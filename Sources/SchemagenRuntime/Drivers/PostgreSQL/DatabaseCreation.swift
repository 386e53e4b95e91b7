/// How a database is made that a PostgreSQL server does not have: <https://www.postgresql.org/docs/current/app-createdb.html>.
struct DatabaseCreation: Equatable {
  let name: String
  /// A host's name, or the folder of a socket; empty where libpq knows none.
  let host: String
  let port: String
  let user: String

  init(name: String, host: String, port: String, user: String) {
    self.name = name
    self.host = host
    self.port = port
    self.user = user
  }

  /// What a connection was asked for.
  init(_ handle: OpaquePointer, _ functions: PostgreSQLFunctions) {
    func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
      pointer.map { String(cString: $0) } ?? ""
    }
    self.init(
      name: text(functions.databaseName(handle)), host: text(functions.host(handle)),
      port: text(functions.port(handle)), user: text(functions.user(handle)))
  }

  /// The way out, as a line and as SQL.
  var help: String {
    "correct its name in the URL, or create it: `\(command)`, or in another database of the server "
      + "`CREATE DATABASE \(SQLWriter.quoted(name))`"
  }

  /// The line for a shell, which asks for a password.
  private var command: String {
    let options = [("-h", host), ("-p", port), ("-U", user)].filter { !$0.1.isEmpty }
    let words = ["createdb"] + options.flatMap { [$0.0, CommandWord.quoted($0.1)] }
    return (words + [CommandWord.quoted(name)]).joined(separator: " ")
  }
}
