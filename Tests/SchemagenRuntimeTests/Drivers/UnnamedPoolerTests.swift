import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("A pooler that the URL does not name", .enabled(if: PostgresCluster.isAvailable))
struct UnnamedPoolerTests {
  private func configuration(
    _ parameters: String, isTool: Bool = false
  ) throws -> PostgreSQLConfiguration {
    var options = DatabaseOptions()
    options.setsSchemaInTransactions = isTool
    return try PostgreSQLConfiguration(
      url: "postgresql://me@db/app" + parameters, options: options, library: .load())
  }

  @Test("a tool sets the schema in each transaction, and prepares no statements")
  func tool() throws {
    var configuration = try configuration("?schema=tenant&socket_timeout=5", isTool: true)
    #expect(!configuration.isPooled && !configuration.saysWhetherPooled)
    try configuration.foundPooler()
    #expect(configuration.isPooled && configuration.statementCacheSize == 0)
    #expect(configuration.schema == nil && configuration.statementTimeout == nil)
    #expect(configuration.namedSchema == "tenant")
  }

  @Test("an application with a schema is refused, with the ways out")
  func application() throws {
    var configuration = try configuration("?schema=tenant")
    let error = #expect(throws: DatabaseError.self) { try configuration.foundPooler() }
    #expect(error?.help?.contains("pgbouncer=true") == true)
    #expect(error?.help?.contains("pgbouncer=false") == true)
    for parameters in ["", "?schema=public"] {
      var other = try self.configuration(parameters)
      try other.foundPooler()
      #expect(other.schema == nil && !other.isPooled)
    }
  }

  @Test("a URL that says what there is decides", arguments: [true, false])
  func said(isPooled: Bool) throws {
    let configuration = try configuration("?pgbouncer=\(isPooled)&schema=tenant")
    #expect(configuration.saysWhetherPooled && configuration.isPooled == isPooled)
  }
}
