/// The text of a decimal number, which becomes the binary form of `numeric`.
///
/// <https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/numeric.c>
/// (`numeric_recv`)
struct PostgreSQLNumericText {
  private let text: UnsafeRawBufferPointer

  /// The most bytes that the binary form can be longer than the text.
  static let overhead = 14

  private static let negative: UInt16 = 0x4000
  private static let notANumber: UInt16 = 0xC000

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// Writes the binary form: how many groups of four digits, the place of the first one, sign, digits
  /// after the point, groups.
  ///
  /// - Returns: How many bytes it has; nil when the text is not a plain decimal number.
  func write(to memory: UnsafeMutableRawBufferPointer) -> Int? {
    if text.elementsEqual("NaN".utf8) {
      return writeHeader(groups: 0, weight: 0, sign: Self.notANumber, scale: 0, to: memory)
    }
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = text.dropFirst(isNegative ? 1 : 0)
    let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    let whole = digits[..<point]
    let fraction = digits[point...].dropFirst()
    let areDigits = [whole, fraction].allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    guard !digits.isEmpty, areDigits else { return nil }
    let wholeGroups = (whole.count + 3) / 4
    var groups = 0
    var skipped = 0
    func place(_ group: UInt16) {
      guard groups > 0 || group > 0 else {
        skipped += 1
        return
      }
      memory.storeBytes(of: group.bigEndian, toByteOffset: 8 + groups * 2, as: UInt16.self)
      groups += 1
    }
    var group: UInt16 = 0
    for (index, digit) in whole.enumerated() {
      group = group * 10 + UInt16(digit - 0x30)
      if (whole.count - index - 1).isMultiple(of: 4) {
        place(group)
        group = 0
      }
    }
    var filled = 0
    for digit in fraction {
      group = group * 10 + UInt16(digit - 0x30)
      filled += 1
      if filled == 4 {
        place(group)
        (group, filled) = (0, 0)
      }
    }
    if filled > 0 {
      for _ in filled..<4 { group *= 10 }
      place(group)
    }
    return writeHeader(
      groups: groups, weight: groups == 0 ? 0 : wholeGroups - 1 - skipped,
      sign: isNegative ? Self.negative : 0, scale: fraction.count, to: memory)
  }

  private func writeHeader(
    groups: Int, weight: Int, sign: UInt16, scale: Int, to memory: UnsafeMutableRawBufferPointer
  ) -> Int? {
    guard let scale = UInt16(exactly: scale), let weight = Int16(exactly: weight) else {
      return nil
    }
    let header = [UInt16(groups), UInt16(bitPattern: weight), sign, scale]
    for (index, number) in header.enumerated() {
      memory.storeBytes(of: number.bigEndian, toByteOffset: index * 2, as: UInt16.self)
    }
    return 8 + groups * 2
  }
}
