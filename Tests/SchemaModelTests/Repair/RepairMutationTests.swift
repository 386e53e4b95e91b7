import SchemaDiagnostics
import SchemaModel
import TestSupport
import Testing

@Suite("Compiler and repair on damaged schemas")
struct RepairMutationTests {
  private static let schemas: [[UInt8]] = {
    let folder = FixtureFolder("repair")
    return folder.names(endingIn: ".prisma").map { folder.bytes(of: "\($0).prisma") }
  }()

  private let cases = SchemaMutator(schemas: Self.schemas, count: 1_000)

  @Test("the compiler comes to a verdict, and every place lies in the file")
  func verdict() {
    for damaged in cases {
      let file = SourceFile(path: "x", bytes: damaged.bytes)
      let result = SchemaCompiler.compile(SourceSet([file]))
      let hasErrors = result.diagnostics.contains { $0.severity == .error }
      #expect(hasErrors == (result.schema == nil), "\(damaged)")
      let places = result.diagnostics.flatMap { [$0.span] + $0.notes.map(\.span) }
      #expect(
        places.allSatisfy {
          $0.file == 0 && 0 <= $0.start && $0.start <= $0.end && Int($0.end) <= file.bytes.count
        }, "\(damaged)")
    }
  }

  @Test("repairing and formatting twice is doing it once")
  func stability() {
    for damaged in cases {
      let sources = SourceSet([SourceFile(path: "x", bytes: damaged.bytes)])
      let once = SchemaRepair.formatted(sources)
      let twice = SchemaRepair.formatted(once)
      #expect(once.files[0].bytes == twice.files[0].bytes, "\(damaged)")
    }
  }

  @Test("formatting keeps the meaning of a schema that is still valid")
  func meaning() {
    for damaged in cases {
      let sources = SourceSet([SourceFile(path: "x", bytes: damaged.bytes)])
      guard let before = SchemaCompiler.compile(sources).schema else { continue }
      let after = SchemaCompiler.compile(SchemaRepair.formatted(sources)).schema
      #expect(after.map(SchemaFingerprint.of) == SchemaFingerprint.of(before), "\(damaged)")
    }
  }
}
