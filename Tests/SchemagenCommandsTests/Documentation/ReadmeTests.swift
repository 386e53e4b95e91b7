import Testing

@testable import SchemagenCommands

@Suite("The README")
struct ReadmeTests {
  private static let readme = Document("README.md")

  private static let commandLines = readme.commandLines

  @Test("it shows many commands")
  func count() {
    #expect(Self.commandLines.count > 10)
  }

  @Test(
    "its commands and those of the articles, and their options, exist",
    // A recipe may be about a command that is to be made.
    arguments: Document.all.filter { !$0.path.hasSuffix("Recipes.md") }.flatMap(\.commandLines))
  func commands(line: [String]) throws {
    var command = CommandList.root
    for word in line.prefix(while: { !$0.hasPrefix("-") }) where command.operands == nil {
      command = try #require(command.subcommand(named: word), "\(line)")
    }
    for option in line where option.hasPrefix("--") {
      #expect(command.option(named: String(option.dropFirst(2))) != nil, "\(line): \(option)")
    }
  }

  @Test("the options that it names belong to a command")
  func options() {
    let options = Self.readme.quotations.filter { $0.hasPrefix("--") }
    #expect(!options.isEmpty)
    for option in options {
      let name = String(option.dropFirst(2).split(separator: " ")[0])
      #expect(Self.exists(name, in: CommandList.root), "\(option)")
    }
  }

  private static func exists(_ option: String, in command: CommandDescription) -> Bool {
    command.option(named: option) != nil
      || command.subcommands.contains { exists(option, in: $0) }
  }

  @Test("it links every article")
  func articles() {
    let articles = Document.all.filter { $0.path != "README.md" }
    #expect(articles.count > 5)
    for article in articles {
      #expect(Self.readme.links.contains(article.path), "\(article.path)")
    }
  }

  @Test("its table names every command")
  func completeness() {
    let shown = Set(Self.commandLines.map { $0.filter { !$0.hasPrefix("-") }.prefix(2) })
    for command in CommandList.root.subcommands {
      #expect(shown.contains { $0.first == command.name }, "\(command.name)")
      for subcommand in command.subcommands {
        #expect(shown.contains([command.name, subcommand.name]), "\(subcommand.name)")
      }
    }
  }
}
