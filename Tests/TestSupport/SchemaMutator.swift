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
  private let numbers: Range<Int>
  private var made = 0
  private var generator = SeededGenerator(seed: 0)

  /// Takes whole schemas to damage.
  ///
  /// `SCHEMAGEN_SEED` changes the seed, `SCHEMAGEN_MUTATIONS` the number of cases.
  ///
  /// - Parameters:
  ///   - schemas: The schemas.
  ///   - count: How many cases to make, as a rule as many as a debug build is quick with.
  package init(schemas: [[UInt8]], count: Int) {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["SCHEMAGEN_MUTATIONS"].flatMap { Int($0) } ?? count
    self.init(
      schemas: schemas, seed: environment["SCHEMAGEN_SEED"].flatMap { UInt64($0) } ?? 1,
      numbers: 1..<count + 1)
  }

  /// Takes whole schemas, and the numbers of the cases to make of them.
  package init(schemas: [[UInt8]], seed: UInt64, numbers: Range<Int>) {
    self.schemas = schemas
    self.seed = seed
    self.numbers = numbers
  }

  /// The next damaged schema, the same in every run with the same seed.
  package mutating func next() -> Case? {
    if made == numbers.count { return nil }
    let number = numbers.lowerBound + made
    made += 1
    // Each case has random numbers of its own, so that one can be made without those before it.
    var seeds = SeededGenerator(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
    generator = SeededGenerator(seed: seeds.next())
    return Case(bytes: mutant(), description: "case \(number) of seed \(seed)")
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
