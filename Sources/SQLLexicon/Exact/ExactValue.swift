/// What ``Exact`` can hold.
package protocol ExactValue: Sendable {
  /// Whether two values have the same scalars.
  func isExactly(_ other: Self) -> Bool

  /// Adds the scalars to a hash.
  func combine(into hasher: inout Hasher)
}

extension String: ExactValue {
  package func isExactly(_ other: String) -> Bool {
    // Nearly all texts are ASCII, for which Swift's comparison is exact and fast.
    guard utf8.count == other.utf8.count, self == other else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { left.elementsEqual($0) }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  package func combine(into hasher: inout Hasher) {
    var text = self
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // What follows cannot be taken for a part of the text.
    hasher.combine(0xFF as UInt8)
  }
}

extension Optional: ExactValue where Wrapped: ExactValue {
  package func isExactly(_ other: Wrapped?) -> Bool {
    switch (self, other) {
    case (let left?, let right?): left.isExactly(right)
    case (nil, nil): true
    case (_?, nil), (nil, _?): false
    }
  }

  package func combine(into hasher: inout Hasher) {
    hasher.combine(self != nil)
    self?.combine(into: &hasher)
  }
}

extension Array: ExactValue where Element: ExactValue {
  package func isExactly(_ other: [Element]) -> Bool {
    elementsEqual(other) { $0.isExactly($1) }
  }

  package func combine(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { element.combine(into: &hasher) }
  }
}
