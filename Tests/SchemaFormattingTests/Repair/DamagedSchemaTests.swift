import SchemaDamage
import TestSupport
import Testing

@Suite("Compiler, renderers and repair on damaged schemas")
struct DamagedSchemaTests {
  @Test(
    "whatever the bytes are, the verdict is clear, and formatting is stable and keeps the meaning")
  func inspection() {
    // `swift run -c release Mutations` does the same for many more.
    for damaged in SchemaMutator(schemas: SchemaCorpus.schemas, count: 500) {
      let complaints = DamageInspection.complaints(about: damaged.bytes)
      #expect(complaints.isEmpty, "\(damaged)")
    }
  }

  @Test("files that are large or strange come to a verdict", arguments: Pathology.all)
  func pathologies(_ pathology: Pathology) {
    let complaints = DamageInspection.complaints(about: pathology.make(3_000))
    #expect(complaints.isEmpty)
  }
}
