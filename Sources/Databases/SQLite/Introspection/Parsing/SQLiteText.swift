/// A part of a text, which becomes a string when it is needed.
struct SQLiteText {
  let bytes: [UInt8]
  let range: Range<Int>

  var string: String { String(decoding: bytes[range], as: UTF8.self) }

  var isEmpty: Bool { range.isEmpty }
}
