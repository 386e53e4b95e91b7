import Foundation
import TestSupport
import Testing

@testable import MigrationReview

/// Codes are static members beside their rules, so that the source is their only list.
@Suite("Finding codes")
struct FindingCodeTests {
  /// A code as a file of the target declares it.
  struct Declaration: CustomTestStringConvertible, Sendable {
    let name: String
    let code: String
    let file: String

    var testDescription: String { "\(code) \(name)" }
  }

  private static let root = FixtureFolder("").path.components(separatedBy: "/Tests/")[0]
  private static let folder = root + "/Sources/MigrationReview"

  /// The texts of the target's files, by their path in it.
  private static let sources: [String: String] = {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      paths.filter { $0.hasSuffix(".swift") }.compactMap { path in
        (try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)).map { (path, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }()

  static let declarations: [Declaration] = sources.flatMap { file, text in
    text.matches(of: /static let (\w+) = FindingCode\("(\w+)"\)/).map {
      Declaration(name: String($0.1), code: String($0.2), file: file)
    }
  }.sorted { $0.code < $1.code }

  @Test("codes and their names are unique")
  func unique() {
    #expect(Self.declarations.count >= 20)
    #expect(Set(Self.declarations.map(\.code)).count == Self.declarations.count)
    #expect(Set(Self.declarations.map(\.name)).count == Self.declarations.count)
  }

  @Test("a code is an M with three digits, of which the first is a severity's")
  func form() {
    for declaration in Self.declarations {
      #expect(declaration.code.wholeMatch(of: /M[1-5]\d\d/) != nil, "\(declaration.code)")
    }
  }

  @Test("the file that declares a code makes findings with it", arguments: declarations)
  func use(declaration: Declaration) {
    let text = Self.sources[declaration.file] ?? ""
    #expect(text.contains(".\(declaration.name),"), "\(declaration.file)")
  }

  @Test("every rule is listed")
  func rules() {
    let files = Self.sources.keys.filter { $0.hasPrefix("Rules/") }
      .map { String($0.dropFirst(6).dropLast(6)) }
    #expect(files.sorted() == ReviewRules.all.map { "\(type(of: $0))" }.sorted())
  }

  @Test("the article on migrations lists every code and no other")
  func article() throws {
    let path = "/Sources/MigrationPlanning/Documentation.docc/ReadingMigrations.md"
    let text = try String(contentsOfFile: Self.root + path, encoding: .utf8)
    let listed = text.matches(of: /\n\| (M\d\d\d) \|/).map { String($0.1) }
    #expect(listed == Self.declarations.map(\.code))
  }
}
