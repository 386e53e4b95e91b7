/// The elements of an array in PostgreSQL's binary form.
@usableFromInline
struct PostgreSQLArray {
  let elementType: UInt32
  /// Where each element lies in `bytes`, nil for NULL.
  let ranges: [Range<Int>?]
  let bytes: UnsafeRawBufferPointer

  /// Reads the header and lengths; nil unless this is an array of at most one dimension.
  init?(_ cell: PostgreSQLCell) {
    bytes = cell.bytes
    guard bytes.count >= 12 else { return nil }
    let dimensions = cell.load(Int32.self)
    let flags = cell.load(Int32.self, at: 4)
    elementType = cell.load(UInt32.self, at: 8)
    guard flags == 0 || flags == 1, dimensions == 0 || dimensions == 1 else { return nil }
    guard dimensions == 1 else {
      ranges = []
      return
    }
    guard bytes.count >= 20, let ranges = Self.ranges(of: cell) else { return nil }
    self.ranges = ranges
  }

  private static func ranges(of cell: PostgreSQLCell) -> [Range<Int>?]? {
    let count = Int(cell.load(Int32.self, at: 12))
    var ranges: [Range<Int>?] = []
    var position = 20
    while ranges.count < count {
      guard position + 4 <= cell.bytes.count else { return nil }
      let length = Int(cell.load(Int32.self, at: position))
      position += 4
      guard length >= 0 else {
        ranges.append(nil)
        continue
      }
      guard position + length <= cell.bytes.count else { return nil }
      ranges.append(position..<position + length)
      position += length
    }
    return position == cell.bytes.count ? ranges : nil
  }

  /// An element; nil for NULL and beyond the end.
  func cell(_ index: Int) -> PostgreSQLCell? {
    guard ranges.indices.contains(index), let range = ranges[index] else { return nil }
    return PostgreSQLCell(
      bytes: UnsafeRawBufferPointer(rebasing: bytes[range]), type: elementType)
  }
}
