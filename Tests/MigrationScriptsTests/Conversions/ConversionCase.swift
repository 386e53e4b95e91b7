import DatabaseTypes
import Foundation
import TestSupport

/// A pair of scalar types in `values.txt`, with values before and after.
struct ConversionCase: CustomStringConvertible, Sendable {
  /// A value, and what becomes of it.
  struct Sample: Sendable {
    let before: String
    let after: String
    /// The only database that it is about.
    let dialect: Dialect?

    var fails: Bool { after == "fails" }
  }

  let from: ScalarType
  let to: ScalarType
  /// What has to be agreed to on each database.
  let consent: [Dialect: String]
  var samples: [Sample] = []

  var description: String { "\(from.rawValue) -> \(to.rawValue)" }

  /// The model that the pair has in the schema.
  var model: String { "\(from.rawValue)To\(to.rawValue)" }

  /// The samples of one database.
  func samples(on dialect: Dialect) -> [Sample] {
    samples.filter { $0.dialect == nil || $0.dialect == dialect }
  }

  /// All pairs of the file.
  static func all() throws -> [ConversionCase] {
    let path = FixtureFolder("Conversions").path(of: "values.txt")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var cases: [ConversionCase] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("  ") {
        cases[cases.count - 1].samples.append(Sample(line.dropFirst(2)))
      } else if let found = ConversionCase(line) {
        cases.append(found)
      }
    }
    return cases
  }

  private init?(_ line: Substring) {
    let parts = line.components(separatedBy: ": ")
    let types = parts[0].components(separatedBy: " -> ").compactMap(ScalarType.init)
    guard parts.count == 2, types.count == 2 else { return nil }
    (from, to) = (types[0], types[1])
    var consent: [Dialect: String] = [:]
    for dialect in Dialect.allCases {
      let own = parts[1].components(separatedBy: ", ").first {
        $0.hasSuffix("on \(dialect.rawValue)")
      }
      consent[dialect] = (own ?? parts[1]).components(separatedBy: " ")[0]
    }
    self.consent = consent
  }
}

extension ConversionCase.Sample {
  fileprivate init(_ line: Substring) {
    let sides = line.components(separatedBy: " => ")
    let own = Dialect.allCases.first { sides[0].hasPrefix($0.rawValue + " ") }
    dialect = own
    before = own.map { String(sides[0].dropFirst($0.rawValue.count + 1)) } ?? sides[0]
    after = sides[1]
  }
}
