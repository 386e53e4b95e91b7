/// The lines that two texts do not share, as `diff -u` shows them without its headers.
package enum UnifiedDiff {
  /// Compares two texts line by line.
  ///
  /// - Parameters:
  ///   - expected: The text whose missing lines get a `-`.
  ///   - actual: The text whose new lines get a `+`.
  package static func between(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [(text: String, isChange: Bool)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append(("-" + old[left], true))
        left += 1
      } else if right < new.count, added.contains(right) {
        lines.append(("+" + new[right], true))
        right += 1
      } else {
        lines.append((" " + old[left], false))
        left += 1
        right += 1
      }
    }
    return excerpt(lines)
  }

  /// Keeps three lines around each change.
  private static func excerpt(_ lines: [(text: String, isChange: Bool)]) -> String {
    let kept = lines.indices.filter { index in
      lines[max(0, index - 3)...min(lines.count - 1, index + 3)].contains(where: \.isChange)
    }
    var text: [String] = []
    for (position, index) in kept.enumerated() {
      if position > 0, kept[position - 1] != index - 1 { text.append("@@") }
      text.append(lines[index].text)
    }
    return text.joined(separator: "\n")
  }
}
