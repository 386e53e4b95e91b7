import Foundation

/// The settings of a PostgreSQL URL and the options, for libpq and for this driver.
struct PostgreSQLConfiguration: Sendable {
  /// The URL with only the parameters of libpq.
  var url: String
  /// Settings for libpq besides the URL, in a fixed order.
  var overrides: [(keyword: String, value: String)] = []
  /// The schema that the URL names.
  let namedSchema: String?
  /// The schema that sessions look unqualified names up in; nil where a pooler makes them forget it.
  var schema: String?
  var statementTimeout: Duration?
  var statementCacheSize: Int
  /// Whether a pooler may give every transaction another session, so that session state is lost.
  private(set) var isPooled: Bool
  /// Whether the URL says so, or says that there is no such pooler.
  let saysWhetherPooled: Bool
  private let setsSchemaInTransactions: Bool
  var pool: PoolConfiguration
  var onNotice: (@Sendable (String) -> Void)?

  /// Parses `postgres://…` and `postgresql://…`, with Prisma's parameters.
  ///
  /// - Throws: ``DatabaseError`` that does not repeat any part of the URL.
  init(url: String, options: DatabaseOptions, library: PostgreSQLLibrary) throws {
    var parameters = URLParameters(of: url)
    let flag = try parameters.takeFlag("pgbouncer")
    isPooled = flag ?? false
    saysWhetherPooled = flag != nil
    setsSchemaInTransactions = options.setsSchemaInTransactions
    namedSchema = try Self.takeSchema(from: &parameters)
    schema = namedSchema
    let socketTimeout = try parameters.takeSeconds("socket_timeout")
    statementTimeout = options.statementTimeout ?? socketTimeout
    let cacheSize = try parameters.takeNumber("statement_cache_size")
    statementCacheSize = isPooled ? 0 : options.statementCacheSize ?? cacheSize ?? 100
    pool = try PoolConfiguration(from: &parameters, options: options)
    onNotice = options.onNotice
    self.url = ""
    try takeOverrides(from: &parameters, options: options)
    try parameters.keepOnly(library.keywords, onNotice: options.onNotice)
    self.url = parameters.url
    try PostgreSQLURLCheck(library.functions).check(self.url)
    if isPooled { forgetSessionState() }
  }

  /// Takes note of a pooler that the URL does not name.
  ///
  /// - Throws: ``DatabaseError`` where the schema would have to stay in a session that other clients get.
  mutating func foundPooler() throws {
    if setsSchemaInTransactions {
      isPooled = true
      statementCacheSize = 0
      forgetSessionState()
    } else if schema == "public" {
      // Prisma writes it into every URL, and sessions have it anyway.
      schema = nil
    } else if schema != nil {
      throw DatabaseError(
        .invalidURL,
        "a pooler is in between, which would give the session with the URL's schema to other clients",
        help: "add pgbouncer=true to the URL, and set search_path on the role; or pgbouncer=false "
          + "where the pooler keeps a session for each client")
    }
  }

  /// The bytes that the server keeps of a name:
  /// <https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS>
  private static let nameLimit = 63

  /// The name of a schema, which the server would cut without an error, so that the schemas of two names
  /// would be one.
  private static func takeSchema(from parameters: inout URLParameters) throws -> String? {
    guard let name = parameters.take("schema") else { return nil }
    guard !name.isEmpty else {
      throw DatabaseError(
        .invalidURL, "the URL parameter schema is empty",
        help: "name a schema, as in ?schema=public, or leave the parameter out; where a variable "
          + "stands for the name, check that it is set")
    }
    guard name.utf8.count <= nameLimit else {
      throw DatabaseError(
        .invalidURL,
        "the URL parameter schema has \(name.utf8.count) bytes, and PostgreSQL cuts names after "
          + "\(nameLimit)", help: "use a shorter name for the schema")
    }
    return name
  }

  private mutating func takeOverrides(
    from parameters: inout URLParameters, options: DatabaseOptions
  ) throws {
    overrides = [("client_encoding", "UTF8"), ("fallback_application_name", "schemagen")]
    if let name = options.applicationName { overrides.append(("application_name", name)) }
    let inURL = try parameters.takeSeconds("connect_timeout")
    let environment = ProcessInfo.processInfo.environment
    if let timeout = options.connectTimeout ?? inURL {
      overrides.append(("connect_timeout", String(Int(timeout.seconds.rounded(.up)))))
    } else if environment["PGCONNECT_TIMEOUT"] == nil {
      overrides.append(("connect_timeout", "5"))
    }
    try takeCertificates(from: &parameters)
  }

  /// Prisma's `sslcert` is the authority's certificate; libpq's belongs to `sslkey`.
  private mutating func takeCertificates(from parameters: inout URLParameters) throws {
    guard parameters.take("sslidentity") == nil else {
      throw DatabaseError(
        .invalidURL, "the URL parameter sslidentity names a PKCS #12 file, which libpq cannot read",
        help: "convert it to two files with openssl pkcs12, and name them with sslcert and sslkey")
    }
    let accept = parameters.take("sslaccept")
    if !parameters.contains("sslkey"), let certificate = parameters.take("sslcert") {
      overrides.append(("sslrootcert", certificate))
    }
    switch accept {
    case nil, "accept_invalid_certs": break
    case "strict": overrides.append(("sslmode", "verify-full"))
    default:
      throw DatabaseError(
        .invalidURL, "the URL parameter sslaccept has an unknown value",
        help: "use strict or accept_invalid_certs")
    }
  }

  private mutating func forgetSessionState() {
    if let schema, schema != "public", !setsSchemaInTransactions {
      onNotice?(
        "the URL parameter schema has no effect through a pooler; set search_path on the role")
    }
    if statementTimeout != nil {
      onNotice?(
        "the URL parameter socket_timeout has no effect through a pooler; "
          + "set statement_timeout on the role")
    }
    schema = nil
    statementTimeout = nil
  }
}
