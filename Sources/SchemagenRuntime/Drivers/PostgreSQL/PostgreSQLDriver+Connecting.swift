import Foundation

extension PostgreSQLDriver {
  /// Connects to a server.
  ///
  /// - Throws: ``DatabaseError`` with a remedy in its help.
  static func connect(
    _ configuration: PostgreSQLConfiguration
  ) throws -> (any Driver, Interruption) {
    let library = try PostgreSQLLibrary.load()
    let functions = library.functions
    let handle = try open(configuration, functions)
    let notices = PostgreSQLNotices(configuration.onNotice)
    notices.install(on: handle, functions)
    let cancellation = functions.getCancel(handle)
    let driver = PostgreSQLDriver(
      handle: handle, cancellation: cancellation, library: library, notices: notices,
      configuration: configuration)
    do {
      try driver.prepareSession(configuration)
    } catch {
      driver.shutDown()
      throw error
    }
    return (driver, interruption(cancellation, functions))
  }

  private static func open(
    _ configuration: PostgreSQLConfiguration, _ functions: PostgreSQLFunctions
  ) throws -> OpaquePointer {
    let settings = [("dbname", configuration.url)] + configuration.overrides
    var keywords: [UnsafePointer<CChar>?] = settings.map { UnsafePointer(strdup($0.0)) }
    var values: [UnsafePointer<CChar>?] = settings.map { UnsafePointer(strdup($0.1)) }
    defer {
      for text in keywords + values { free(UnsafeMutablePointer(mutating: text)) }
    }
    keywords.append(nil)
    values.append(nil)
    // The last argument makes libpq parse the database name as a URL.
    guard let handle = functions.connect(keywords, values, 1) else {
      throw DatabaseError(.other, "there is no memory for a connection")
    }
    guard functions.status(handle) == PostgreSQLStatus.connectionIsGood else {
      let message = functions.errorMessage(handle).map { String(cString: $0) } ?? ""
      let creation = DatabaseCreation(handle, functions)
      functions.finish(handle)
      throw PostgreSQLConnectionFailure(message, creation: creation).error
    }
    return handle
  }

  /// Sends the request to stop on a separate queue, because it opens a connection and waits.
  ///
  /// <https://www.postgresql.org/docs/current/libpq-cancel.html>
  private static func interruption(
    _ cancellation: OpaquePointer?, _ functions: PostgreSQLFunctions
  ) -> Interruption {
    let address = UInt(bitPattern: cancellation)
    let cancel = functions.cancel
    return Interruption(on: DispatchQueue.global()) {
      guard let cancellation = OpaquePointer(bitPattern: address) else { return }
      var message = [CChar](repeating: 0, count: 256)
      _ = cancel(cancellation, &message, Int32(message.count))
    }
  }

  /// The first statements on every connection.
  ///
  /// In UTC a `timestamp` column means the same as a `timestamptz` one, whatever the server's zone.
  private func prepareSession(_ given: PostgreSQLConfiguration) throws {
    var configuration = given
    // The answer of one query says whether what follows would stay in a session of a pooler.
    if try !hasOwnProcess(afterRunning: "SET TIME ZONE 'UTC'"), !given.saysWhetherPooled {
      try configuration.foundPooler()
      use(configuration)
    }
    var settings: [String] = []
    if let schema = configuration.schema {
      settings.append("SET search_path TO \(SQLWriter.quoted(schema))")
    }
    if let timeout = configuration.statementTimeout, timeout > .zero {
      settings.append("SET statement_timeout TO \(Int(min(timeout.seconds * 1_000, 2e9)))")
    }
    if !settings.isEmpty { try run(script: settings.joined(separator: "; ")) }
  }

  /// Whether the connection leads to the process that the server gave it; a pooler gives its clients
  /// numbers of its own: <https://www.postgresql.org/docs/current/libpq-status.html#LIBPQ-PQBACKENDPID>.
  private func hasOwnProcess(afterRunning statement: String) throws -> Bool {
    let script = "\(statement); SELECT pg_catalog.pg_backend_pid()"
    let result = try check(functions.execute(handle, script), statement: script)
    defer { functions.clear(result) }
    guard functions.rowCount(result) == 1, let text = library.results.pointee.value(result, 0, 0)
    else {
      return true
    }
    return Int32(String(cString: text)) == functions.serverProcess(handle)
  }
}
