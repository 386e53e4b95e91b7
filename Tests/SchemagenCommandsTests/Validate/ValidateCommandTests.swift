import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("validate")
struct ValidateCommandTests {
  static let files = [
    "app/schema/a.prisma": """
    datasource db {
      provider = "sqlite"
    }

    model User {
      id    Int    @id
      posts Post[]
    }

    """,
    "app/schema/more/b, 100%.prisma": """
    model Post {
      id     Int    @id @defualt(1)
      author User
    }

    model User {
      id Int @id
    }

    """,
  ]

  /// A schema whose errors come from its attributes.
  static let fixable = [
    "schema/a.prisma": """
    model User {
      id    Int    @id
      posts Post[]
      name  String @uniqe @default(now())
    }

    """,
    "schema/b.prisma": """
    model Post {
      id     Int  @idd
      author User
    }

    """,
  ]

  @Test("every format of validate names the right file of several")
  func formats() async throws {
    let project = try Project(Self.files)
    for format in ["text", "plain", "json", "github", "sarif"] {
      #expect(await project.run("validate --schema app/schema --format \(format)") == .failed)
    }
    try Transcript.expect(project, is: "validate-formats")
  }

  @Test("--format github prints paths from the root of the checkout")
  func workspace() async throws {
    let project = try Project(Self.files)
    let nested = try Project(
      ["schema.prisma": "model A {\n}\n"],
      environment: ["GITHUB_WORKSPACE": project.folder.path + "/elsewhere"])
    await nested.run("validate --format github")
    let parent = URL(fileURLWithPath: nested.folder.path).deletingLastPathComponent().path
    let inside = try Project(
      ["schema.prisma": "model A {\n}\n"], environment: ["GITHUB_WORKSPACE": parent])
    await inside.run("validate --format github")
    let name = URL(fileURLWithPath: inside.folder.path).lastPathComponent
    #expect(nested.transcript.contains("::error file=/project/schema.prisma,line=1,"))
    #expect(inside.transcript.contains("::error file=\(name)/schema.prisma,line=1,"))
  }

  @Test("an unknown format, or two different ones, is a usage error")
  func usage() async throws {
    let project = try Project(Self.files)
    for line in ["--format jsn", "--format xml", "--json --format sarif", "--format"] {
      #expect(await project.run("validate \(line)") == .usage)
    }
    #expect(await project.run("validate --format json --schema nowhere") == .failed)
    try Transcript.expect(project, is: "validate-usage")
  }

  @Test("--json is the same as --format json")
  func json() async throws {
    let project = try Project(Self.files)
    await project.run("validate --schema app/schema --json")
    let other = try Project(Self.files)
    await other.run("validate --schema app/schema --format json")
    let body = { (text: String) in text.split(separator: "\n").dropFirst().joined(separator: "\n") }
    #expect(body(project.transcript) == body(other.transcript))
  }

  @Test("validate --fix fixes all files at once and reports the rest")
  func fix() async throws {
    let project = try Project(Self.fixable)
    #expect(await project.run("validate --fix") == .failed)
    project.show("schema/a.prisma")
    project.show("schema/b.prisma")
    try project.folder.write(
      "schema/a.prisma", "model User {\n  id Int @id\n  posts Post[]\n}\n")
    #expect(await project.run("validate --fix") == .done)
    #expect(await project.run("validate --fix") == .done)
    try Transcript.expect(project, is: "validate-fix")
  }

  @Test("validate --fix lists its fixes in machine-readable formats")
  func fixForMachines() async throws {
    for format in ["json", "github"] {
      let project = try Project(Self.fixable)
      await project.run("validate --fix --format \(format)")
      try Transcript.expect(project, is: "validate-fix-\(format)")
    }
  }

  @Test("validate --fix keeps carriage returns, also in lines that it adds")
  func lineEnds() async throws {
    let text = "model User {\n  id Int @id\n}\nmodel Post {\n  id Int @id\n  author User\n}\n"
    let project = try Project(["schema.prisma": text.replacing("\n", with: "\r\n")])
    #expect(await project.run("validate --fix") == .done)
    let fixed = try #require(project.folder.read("schema.prisma"))
    #expect(fixed.replacing("\r\n", with: "").contains("\n") == false)
    #expect(fixed.contains("\r\n  Post Post[]\r\n}"))
  }

  @Test("validate --fix writes nothing if it cannot write everything")
  func readOnly() async throws {
    if getuid() == 0 { return }
    let project = try Project(Self.fixable)
    let folder = project.folder.path + "/schema"
    chmod(folder, 0o555)
    defer { chmod(folder, 0o755) }
    #expect(await project.run("validate --fix") == .failed)
    #expect(project.folder.read("schema/b.prisma") == Self.fixable["schema/b.prisma"])
  }

  @Test("validate colours severity, place and help")
  func color() async throws {
    let project = try Project(Self.fixable)
    await project.run("validate --color always")
    let related = try Project(Self.files)
    await related.run("validate --schema app/schema --color=always")
    try Transcript.expect(project, is: "validate-color")
    try Transcript.expect(related, is: "validate-color-notes")
  }

  @Test("validate uses colour on terminals, unless NO_COLOR is set")
  func noColor() async throws {
    let escape = "\u{1B}["
    for (environment, answers, isColored) in [
      (["NO_COLOR": ""], [] as [String]?, true), (["NO_COLOR": "1"], [], false),
      (["NO_COLOR": "", "TERM": "dumb"], [], false), (["NO_COLOR": ""], nil, false),
    ] {
      let project = try Project(Self.fixable, environment: environment)
      await project.run("validate", answers: answers)
      #expect(project.transcript.contains(escape) == isColored)
      let plain = try Project(Self.fixable, environment: environment)
      await plain.run("validate --format plain --color always", answers: answers)
      #expect(!plain.transcript.contains(escape))
    }
  }

  @Test("validate also reports what only the generation of Swift would find")
  func generator() async throws {
    let project = try Project([
      "schema.prisma": """
      generator swift {
        provider = "schemagen"
        access   = "open"
      }

      """
    ])
    #expect(await project.run("validate") == .failed)
    #expect(project.transcript.contains("[S601]"))
  }
}
