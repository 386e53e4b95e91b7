import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("How a program of PostgreSQL finds a database", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLProgramSettingsTests {
  @Test("everything secret is in the environment, and Prisma's parameters are left out")
  func settings() throws {
    let settings = try PostgreSQLProgramSettings(
      url: "postgresql://me:se%20cret@db.example:5433/app?schema=x&connection_limit=3"
        + "&sslmode=require&keepalives_idle=7&connect_timeout=9")
    #expect(settings.environment["PGPASSWORD"] == "se cret")
    #expect(settings.environment["PGHOST"] == "db.example")
    #expect(settings.environment["PGPORT"] == "5433")
    #expect(settings.environment["PGUSER"] == "me")
    #expect(settings.environment["PGSSLMODE"] == "require")
    #expect(settings.environment["PGCONNECT_TIMEOUT"] == "9")
    #expect(settings.environment["PGCLIENTENCODING"] == nil)
    #expect(
      settings.connectionString(to: #"it's \ "#) == #"dbname='it\'s \\ ' keepalives_idle='7'"#)
    #expect(!settings.isPooled)
  }

  @Test("a password for a key is refused, because a program could only be given it openly")
  func keyPassword() {
    #expect(throws: DatabaseError.self) {
      try PostgreSQLProgramSettings(url: "postgresql://me@db/app?sslpassword=hunter2")
    }
  }
}
