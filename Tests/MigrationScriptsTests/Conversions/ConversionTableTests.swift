import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import TestSupport
import Testing

/// The whole table of conversions, so that a change of it is seen in review.
@Suite("Table of conversions")
struct ConversionTableTests {
  @Test("every pair of column types is converted as listed", arguments: Dialect.allCases)
  func conversions(dialect: Dialect) throws {
    let rules = dialect.sql.conversions
    let types = Self.types(of: dialect)
    let lines = types.flatMap { old in
      types.filter { $0 != old }.map { new in
        let there = Self.text(rules.conversion(from: old, to: new))
        let back = Self.text(rules.reversal(from: old, to: new))
        let suffix = there == back ? "" : " (reverted: \(back))"
        return "\(old) -> \(new): \(there)\(suffix)\n"
      }
    }
    let path = FixtureFolder("Conversions").path(of: dialect.rawValue + ".txt")
    try Golden.expect(lines.joined(), at: path)
  }

  /// The column types of all scalars and native types, an enum, and two lists.
  private static func types(of dialect: Dialect) -> [ColumnType] {
    var types = ScalarType.allCases.map(dialect.types.columnType)
    for native in dialect.types.nativeTypes {
      guard let name = native.column else { continue }
      types.append(ColumnType(name))
      switch native.arguments {
      case .none: break
      case .number: types.append(ColumnType(name, 3))
      case .decimal: types.append(ColumnType(name, 10, 2))
      }
    }
    types.append(ColumnType(.enumeration(QualifiedName("Role"))))
    if dialect.capabilities.hasScalarLists {
      types += [ColumnType(.text, isList: true), ColumnType(.integer, isList: true)]
    }
    var seen: Set<ColumnType> = []
    return types.filter { seen.insert($0).inserted }
  }

  private static func text(_ conversion: TypeConversion?) -> String {
    guard let conversion else { return "none" }
    return "\(conversion.method), \(conversion.safety)" + (conversion.rewrites ? ", rewrites" : "")
  }
}
