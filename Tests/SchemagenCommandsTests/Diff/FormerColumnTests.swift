import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("SQL that names former columns")
struct FormerColumnTests {
  private static func schema(_ fields: String, _ provider: String) -> String {
    """
    datasource db {
      provider = \(provider)
    }

    model Item {
      id    Int    @id
    \(fields)
      total Int    @generated("price * 2")
      note  String @default("price")

      @@check("price > 0 AND \\"Weight\\" > 0 AND note <> 'price'")
      @@index([id], where: raw("\\u0070rice > 5"), map: "expensive")
      @@index(expression: "abs(price)", map: "absolute")
    }

    """
  }

  private static let before = "  price Int\n  grams Int @map(\"Weight\")"

  @Test(
    "a renamed or dropped column that SQL still names is an error at its place, with the new name",
    arguments: [
      (
        "attribute", "  cost Int @renamed(from: \"price\")\n  grams Int @map(\"Weight\")", "",
        "[\"postgresql\", \"sqlite\"]"
      ),
      ("map", "  price Int @map(\"Cost\")\n  grams Int @map(\"Weight\")", "", "\"postgresql\""),
      (
        "flag", "  price Int\n  kilos Int", "--rename Item.grams:Item.kilos", "\"sqlite\""
      ),
      ("drop", "  grams Int @map(\"Weight\")", "--drop Item.price", "\"postgresql\""),
    ])
  func former(name: String, after: String, flags: String, provider: String) async throws {
    let project = try Project(["schema/schema.prisma": Self.schema(Self.before, provider)])
    await project.run("migrate --create-only --name first --quiet")
    try project.folder.write("schema/schema.prisma", Self.schema(after, provider))
    #expect(await project.run("migrate --create-only --quiet \(flags)") == .failed)
    let dialect = provider.contains("postgresql") ? "postgresql" : "sqlite"
    let diff = "diff --from schema/snapshot.json --to schema --dialect \(dialect) \(flags)"
    #expect(await project.run(diff) == .failed)
    try Transcript.expect(project, is: "former-columns-\(name)")
  }

  @Test("names that stay, look alike or are exchanged are not reported")
  func none() async throws {
    let project = try Project([
      "schema/schema.prisma": Self.schema(Self.before, "\"postgresql\"")
    ])
    await project.run("migrate --create-only --name first --quiet")
    let after = "  price Int\n  weight Int @map(\"Weight\")\n  upper Int @map(\"PRICE\")"
    let exchanged = "  price Int @map(\"Weight\")\n  grams Int @map(\"price\")"
    for fields in [after, exchanged] {
      try project.folder.write("schema/schema.prisma", Self.schema(fields, "\"postgresql\""))
      #expect(
        await project.run("diff --from schema/snapshot.json --to schema --quiet") == .done)
    }
  }
}
