import DatabaseSchema
import SchemaDiagnostics
import SchemaModel
import SchemaSyntax
import TestSupport
import Testing

@Suite("Single mistakes")
struct SingleMistakeTests {
  static let fixtures = FixtureFolder("single-mistakes")

  private func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    SchemaCompiler.compile(SourceSet([SourceFile(path: "schema.prisma", bytes: bytes)])).diagnostics
  }

  @Test(
    "one mistake is one error, whatever follows from it",
    arguments: fixtures.names(endingIn: ".prisma"))
  func fixture(name: String) {
    let bytes = Self.fixtures.bytes(of: "\(name).prisma")
    let first = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let found = diagnostics(bytes)
    #expect(found.map { "// \($0.code)" } == [first], "\(found.map(\.message))")
  }

  static let valid = Array(
    """
    datasource db {
      provider = "postgresql"
    }

    enum Role {
      ADMIN
      MEMBER

      @@map("role")
    }

    type Address {
      street String
      city   String? @default("Nowhere")
    }

    model User {
      id       Int       @id @default(autoincrement())
      email    String    @unique(map: "user_email") @db.VarChar(80)
      role     Role      @default(MEMBER)
      address  Address?
      created  DateTime  @default(now())
      changed  DateTime  @updatedAt
      score    Decimal   @default(1.5) @db.Decimal(10, 2)
      posts    Post[]    @relation("author")
      reviews  Post[]    @relation("reviewer")
      profile  Profile?
      invited  User?     @relation("invitation", fields: [inviter], references: [id], onDelete: SetNull)
      inviter  Int?
      invitees User[]    @relation("invitation")
      tags     Tag[]

      @@index([role, created(sort: Desc)], map: "by_role")
    }

    model Profile {
      userId Int    @id
      user   User   @relation(fields: [userId], references: [id], onDelete: Cascade)
      data   Json   @db.JsonB

      @@index([data(ops: JsonbPathOps)], type: Gin)
      @@map("profiles")
    }

    model Post {
      blog       Int
      number     Int
      title      String  @default("Untitled")
      author     User    @relation("author", fields: [authorId], references: [id])
      authorId   Int
      reviewer   User?   @relation("reviewer", fields: [reviewerId], references: [id])
      reviewerId Int?
      version    Int     @default(0) @version

      @@id([blog, number], name: "place")
      @@unique([title, authorId], where: { version: 0 })
      @@check("number > 0", map: "positive")
    }

    model Tag {
      name  String @id
      users User[]
    }

    """.utf8)

  /// The words outside of declarations' names: types, attributes, arguments and values.
  static let words: [SourceSpan] = {
    var bag = DiagnosticBag()
    let sources = SourceSet([SourceFile(path: "schema.prisma", bytes: valid)])
    let spans = SyntaxParser.parse(sources, into: &bag).flatMap(\.declarations).flatMap { block in
      switch block {
      case .configuration(let block): block.properties.map(\.name.span)
      case .enumeration(let block): block.attributes.flatMap(words)
      case .model(let block):
        block.attributes.flatMap(words)
          + block.fields.flatMap { [$0.type.name.span] + $0.attributes.flatMap(words) }
      }
    }
    return spans
  }()

  private static func words(_ attribute: Attribute) -> [SourceSpan] {
    [attribute.name.span] + attribute.arguments.flatMap(words)
  }

  private static func words(_ argument: Argument) -> [SourceSpan] {
    (argument.name.map { [$0.span] } ?? []) + (argument.value.map(words) ?? [])
  }

  private static func words(_ value: Expression) -> [SourceSpan] {
    switch value {
    case .constant(_, let span): [span]
    case .function(let name, let arguments, _): [name.span] + arguments.flatMap(words)
    case .array(let values, _): values.flatMap(words)
    case .object(let entries, _): entries.map(\.name.span)
    case .string, .number: []
    }
  }

  @Test("the schema that words are misspelt in is valid")
  func isValid() {
    #expect(diagnostics(Self.valid) == [])
    #expect(Self.words.count > 100)
  }

  @Test("a misspelt word is one error, on its own line", arguments: words.indices)
  func misspeltWord(index: Int) {
    let span = Self.words[index]
    let bytes = Self.valid[..<Int(span.end)] + Array("xqz".utf8) + Self.valid[Int(span.end)...]
    let found = diagnostics(Array(bytes))
    let line = Self.valid[..<Int(span.start)].lastIndex(of: UInt8(ascii: "\n")) ?? 0
    let end = Self.valid[Int(span.end)...].firstIndex(of: UInt8(ascii: "\n")) ?? Int.max
    let place = String(decoding: Self.valid[line..<end], as: UTF8.self)
    #expect(found.count == 1, "\(place): \(found.map(\.message))")
    #expect(found.allSatisfy { line <= $0.span.start && $0.span.start <= end }, "\(place)")
  }

  @Test("the draft is there after errors, and knows which fields it understands")
  func draft() throws {
    let text = "model User {\n  id Int @id\n  name Strin\n  posts Post[]\n}\nmodel Post {\n"
    let verdict = SchemaCompiler.check(
      SourceSet([SourceFile(path: "schema.prisma", text: text + "  id Int @id\n}\n")]))
    let draft = try #require(verdict.draft)
    #expect(draft.models.map(\.name) == ["User", "Post"])
    #expect(draft.models[0].fields.map(\.name) == ["id", "name", "posts"])
    #expect(
      draft.models[0].fields.map(\.type) == [.scalar(.int), .unknown(meant: "String"), .model(1)])
    #expect(verdict.modelCount == 2)
  }
}
