/// A set of column indexes, without allocation up to 64 columns.
struct ColumnSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: [UInt64] = []

  mutating func insert(_ index: Int) {
    if index < 64 {
      low |= 1 << UInt64(index)
    } else {
      let word = index / 64 - 1
      while high.count <= word { high.append(0) }
      high[word] |= 1 << UInt64(index % 64)
    }
  }

  func contains(_ index: Int) -> Bool {
    if index < 64 { return low & (1 << UInt64(index)) != 0 }
    let word = index / 64 - 1
    return word < high.count && high[word] & (1 << UInt64(index % 64)) != 0
  }

  /// How many columns there are.
  var count: Int { high.reduce(low.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { count == 0 }

  mutating func formUnion(_ other: ColumnSet) {
    low |= other.low
    while high.count < other.high.count { high.append(0) }
    for word in other.high.indices { high[word] |= other.high[word] }
  }
}
