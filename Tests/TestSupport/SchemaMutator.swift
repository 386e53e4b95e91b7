import Foundation

/// Damages schemas as people, editors and merges do: deletions, insertions, copies, cuts, bytes
/// that are no text.
package struct SchemaMutator: Sequence, IteratorProtocol {
  /// A damaged schema and how to make it again.
  package struct Case: Sendable, CustomStringConvertible {
    package let bytes: [UInt8]
    /// The seed and the number of the case.
    package let description: String
  }

  private let schemas: [[UInt8]]
  private let seed: UInt64
  private let count: Int
  private var made = 0
  private var generator: SeededGenerator

  /// Takes whole schemas to damage.
  ///
  /// `SCHEMAGEN_SEED` changes the seed, `SCHEMAGEN_MUTATIONS` the number of cases.
  ///
  /// - Parameters:
  ///   - schemas: The schemas.
  ///   - count: How many cases to make, as a rule as many as a debug build is quick with.
  package init(schemas: [[UInt8]], count: Int) {
    self.schemas = schemas
    let environment = ProcessInfo.processInfo.environment
    seed = environment["SCHEMAGEN_SEED"].flatMap { UInt64($0) } ?? 1
    self.count = environment["SCHEMAGEN_MUTATIONS"].flatMap { Int($0) } ?? count
    generator = SeededGenerator(seed: seed)
  }

  /// The next damaged schema, the same in every run with the same seed.
  package mutating func next() -> Case? {
    if made == count { return nil }
    made += 1
    return Case(bytes: mutant(), description: "case \(made) of seed \(seed)")
  }

  private mutating func mutant() -> [UInt8] {
    var bytes = schemas.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &generator) { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let start = Int.random(in: 0...bytes.count, using: &generator)
    let end = Swift.min(bytes.count, start + Int.random(in: 0...12, using: &generator))
    let fragment = Self.fragments.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<16, using: &generator) {
    case 0, 1: bytes.removeSubrange(start..<end)
    case 2...7: bytes.insert(contentsOf: fragment, at: start)
    case 8, 9:
      let copy = bytes[start..<end]
      bytes.insert(contentsOf: Array(copy), at: Int.random(in: 0...bytes.count, using: &generator))
    case 10: bytes.removeSubrange(start...)
    case 11, 12:
      bytes.replaceSubrange(start..<end, with: [UInt8.random(in: 0...255, using: &generator)])
    default: bytes.replaceSubrange(start..<end, with: fragment)
    }
  }

  private static let fragments: [[UInt8]] =
    [
      "{", "}", "(", ")", "[", "]", "\"", "'", "@", "@@", "//", "///", "/*", "*/", "\n", "\r",
      "\r\n", " ", "\t", ",", ":", ".", "=", "?", "!", "\\", "-", "#", "\0", "_", "1", "-1", "1.5",
      "model A {\n", "}\n", "enum E {\n", "type T = ", "view", "datasource", "generator g {",
      "Unsupported(\"", "id Int @id\n", "@relation(fields: [", "@@index([", "{ a: b }", "null",
      "// x\n", "/* y */", "\\u12", "\"\"", "\u{FEFF}", "é", "日本", "\u{202E}", "\u{A0}",
      String(repeating: "[", count: 200), String(repeating: "a", count: 2_000),
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]
}
