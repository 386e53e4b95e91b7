import SchemaModel
import Testing

@Suite("Fingerprint")
struct SchemaFingerprintTests {
  static let user = "model User {\n  id Int @id\n  name String @default(\"x\")\n}\n"
  static let post = "model Post {\n  id Int @id\n}\n"

  private func fingerprint(_ text: String) throws -> String {
    SchemaFingerprint.of(try Schema.resolving(text))
  }

  @Test("comments, blanks and the order of models do not count")
  func sameMeaning() throws {
    let one = try fingerprint(Self.user + Self.post)
    #expect(one == (try fingerprint("// x\n" + Self.post + "\n/// y\n" + Self.user)))
    #expect(one.count == 64)
  }

  @Test(
    "whatever the database would notice counts",
    arguments: [
      ("String @default(\"x\")", "String @default(\"y\")"), ("String", "String?"),
      ("String @default(\"x\")", "Bytes"), ("String @default(\"x\")", "String @map(\"n\")"),
      ("String @default(\"x\")", "String @unique"), ("model User", "model Users"),
      ("name String @default(\"x\")\n", "name String @default(\"x\")\n  @@index([name])\n"),
      ("name String @default(\"x\")\n", "name String @default(\"x\")\n  @@check(\"true\")\n"),
    ])
  func otherMeaning(old: String, new: String) throws {
    let text = Self.user.replacing(old, with: new)
    #expect(text != Self.user)
    #expect(try fingerprint(text) != (try fingerprint(Self.user)))
  }

  @Test("comments count when the database gets them")
  func comments() throws {
    let datasource = "datasource db {\n  provider = \"postgresql\"\n  comments = true\n}\n"
    #expect(
      try fingerprint(datasource + "/// A\n" + Self.user)
        != (try fingerprint(datasource + "/// B\n" + Self.user)))
  }

  @Test("each declaration has a part of its own, and a relation belongs to its foreign key")
  func parts() throws {
    let datasource = "datasource db {\n  provider = \"sqlite\"\n}\n"
    let user = "model User {\n  id Int @id\n  posts Post[]\n}\n"
    let post =
      "model Post {\n  id Int @id\n  userId Int\n  user User @relation(fields: userId, references: id)\n}\n"
    let role = "enum Role {\n  A\n}\n"
    let before = SchemaFingerprint.parts(of: try Schema.resolving(datasource + user + post + role))
    #expect(before.keys.sorted() == ["Post", "Role", "User", "datasource"])
    let changed = post.replacing("references: id", with: "references: id, onDelete: Cascade")
    let after = SchemaFingerprint.parts(
      of: try Schema.resolving(datasource + user + changed + role))
    #expect(before.keys.filter { before[$0] != after[$0] } == ["Post"])
  }
}
