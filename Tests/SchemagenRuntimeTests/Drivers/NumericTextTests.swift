import Foundation
import Testing

@testable import SchemagenRuntime

@Suite("Decimal numbers in binary form") struct NumericTextTests {
  private func roundTrip(_ text: String) -> String? {
    var memory = [UInt8](repeating: 0xAA, count: text.utf8.count + PostgreSQLNumericText.overhead)
    let count = Array(text.utf8).withUnsafeBytes { bytes in
      memory.withUnsafeMutableBytes { PostgreSQLNumericText(bytes).write(to: $0) }
    }
    guard let count else { return nil }
    #expect(count <= memory.count)
    return memory.withUnsafeBytes { bytes in
      let cell = PostgreSQLCell(
        bytes: UnsafeRawBufferPointer(rebasing: bytes[..<count]), type: PostgreSQLTypeID.numeric)
      return cell.decimal?.description
    }
  }

  @Test(
    "a number keeps its digits",
    arguments: [
      "0", "1", "-1", "12", "1234", "12345", "10000", "100000000", "0.1", "0.0001", "0.00001",
      "-0.000123456", "12345.6789", "99999999999999999999999999999999999999", "1.5",
      "1000000.000001",
      "0.00000000000000000000000000000000000001", "40000.0004",
    ])
  func digits(_ text: String) {
    #expect(roundTrip(text) == text)
  }

  @Test("random numbers keep their digits")
  func random() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50_000 {
      let mantissa = Int64.random(in: .min ... .max, using: &generator) >> Int.random(in: 0..<63)
      let number = Decimal(
        sign: mantissa < 0 ? .minus : .plus, exponent: .random(in: -18...18),
        significand: Decimal(mantissa.magnitude))
      guard number.description != roundTrip(number.description) else { continue }
      Issue.record("\(number) became \(roundTrip(number.description) ?? "nothing")")
    }
  }

  @Test("what is no plain number is refused", arguments: ["", "-", "1e5", "abc", "1.2.3"])
  func others(_ text: String) {
    #expect(roundTrip(text) == nil)
  }
}
