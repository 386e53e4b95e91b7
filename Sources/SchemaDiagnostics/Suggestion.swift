/// Finds the word that a misspelt one may stand for.
package enum Suggestion {
  /// The candidate closest to a word, if it is close enough.
  ///
  /// Case does not count: `string` is closer to `String` than to any other word. Of several equally
  /// close candidates the first wins.
  ///
  /// - Parameters:
  ///   - word: The word as it is written.
  ///   - candidates: The words that are valid.
  /// - Returns: The closest candidate; `nil` when all are too different.
  package static func closest(to word: String, in candidates: some Sequence<String>) -> String? {
    let written = compared(word)
    var best: (word: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let meant = compared(candidate)
      let limit = best.map { $0.distance - 1 } ?? max(1, max(written.count, meant.count) / 3)
      guard limit >= 0, abs(written.count - meant.count) <= limit else { continue }
      let distance = distance(from: written, to: meant)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Words are compared up to here, so that a huge one costs nothing.
  private static let longest = 64

  private static func compared(_ word: String) -> [UInt8] {
    guard word.utf8.count > longest else { return Array(word.lowercased().utf8) }
    return Array(String(decoding: word.utf8.prefix(longest), as: UTF8.self).lowercased().utf8)
  }

  /// How many letters have to be added, removed, replaced or swapped with their neighbour.
  private static func distance(from source: [UInt8], to target: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let isSame = source[row] == target[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column]
        {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[target.count]
  }
}
