import Testing

@testable import SchemagenRuntime

@Suite("Missing libraries") struct DynamicLibraryTests {
  @Test("a missing library is an error that names the packages to install")
  func missing() {
    let sqlite = #expect(throws: DatabaseError.self) {
      try SQLiteLibrary(files: ["libnothing.so.9"])
    }
    #expect(sqlite?.code == .missingLibrary)
    #expect(sqlite?.description.contains("install libsqlite3-0") == true)
    let postgresql = #expect(throws: DatabaseError.self) {
      try PostgreSQLLibrary(files: ["libnothing.so.9"])
    }
    #expect(postgresql?.code == .missingLibrary)
    #expect(postgresql?.description.contains("install libpq5") == true)
  }

  @Test("a library without a required function is an error that names the function")
  func tooOld() throws {
    let library = try DynamicLibrary(
      firstOf: SQLiteLibrary.standardFiles, name: "libsqlite3", help: "")
    let error = #expect(throws: DatabaseError.self) {
      let _: @convention(c) () -> Void = try library.function("sqlite3_of_tomorrow")
    }
    #expect(error?.message.contains("sqlite3_of_tomorrow") == true)
  }
}
