import DatabaseSchema
import DatabaseTypes
import Testing

@Suite("Numeric ranges")
struct NumericRangeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let arguments: [Int]
    let whole: Int
    let fraction: Int
    let most: String?

    var testDescription: String { "DECIMAL\(arguments)" }
  }

  static let decimals = [
    Case(arguments: [10, 2], whole: 8, fraction: 2, most: "99999999.99"),
    Case(arguments: [5], whole: 5, fraction: 0, most: "99999"),
    Case(arguments: [2, 2], whole: 0, fraction: 2, most: "0.99"),
    Case(arguments: [2, 5], whole: -3, fraction: 5, most: "0.99999"),
    Case(arguments: [0, 0], whole: 0, fraction: 0, most: nil),
    Case(arguments: [2_000, 1], whole: 1_999, fraction: 1, most: nil),
    Case(arguments: [Int.min, 1], whole: 0, fraction: 1, most: nil),
  ]

  @Test("a decimal's arguments give its digits and bounds", arguments: decimals)
  func decimal(case test: Case) {
    let range = NumericRange(decimal: test.arguments)
    #expect(range.whole == test.whole)
    #expect(range.fraction == test.fraction)
    #expect(range.significant == nil)
    #expect(range.bounds?.most == test.most)
    #expect(range.bounds?.least == test.most.map { "-" + $0 })
  }

  @Test("an integer has the bounds that it is given")
  func integer() {
    let range = NumericRange(digits: 5, from: "-32768", to: "32767")
    #expect(range.whole == 5)
    #expect(range.fraction == 0)
    #expect(range.bounds?.least == "-32768")
    #expect(range.bounds?.most == "32767")
  }
}
