extension SourceSet {
  /// The files after the edits of some fixes.
  ///
  /// A fix is applied as a whole or not at all; ``compatible(_:)`` describes which are left out.
  /// Insertions at one place keep their order.
  ///
  /// - Parameter fixes: The fixes to apply.
  /// - Returns: The same files in the same order.
  package func applying(_ fixes: [Fix]) -> SourceSet {
    let edits = Self.sorted(compatible(fixes))
    return SourceSet(
      files.indices.map { file in
        let own = edits.filter { Int($0.edit.span.file) == file }.map(\.edit)
        return own.isEmpty ? files[file] : files[file].applying(own)
      })
  }

  /// The fixes that can be applied together.
  ///
  /// A fix is left out if its edits overlap those of a fix further up in the text, or insert the
  /// same text at the same place: it is for the next run, if it is still needed then.
  ///
  /// - Parameter fixes: Fixes for the files as they are.
  /// - Returns: Some of them, in their order.
  package func compatible(_ fixes: [Fix]) -> [Fix] {
    var refused: Set<Int> = []
    var owners: [Fix.Edit: Int] = [:]
    var last: SourceSpan?
    for (edit, fix) in Self.sorted(fixes) where !refused.contains(fix) {
      let isRepeated = owners.updateValue(fix, forKey: edit).map { $0 != fix } ?? false
      let overlaps = last.map { $0.file == edit.span.file && edit.span.start < $0.end } ?? false
      if isRepeated || overlaps {
        refused.insert(fix)
      } else {
        last = edit.span
      }
    }
    return fixes.indices.filter { !refused.contains($0) }.map { fixes[$0] }
  }

  private static func sorted(_ fixes: [Fix]) -> [(edit: Fix.Edit, fix: Int)] {
    var edits: [(edit: Fix.Edit, fix: Int)] = []
    for (index, fix) in fixes.enumerated() { edits += fix.edits.map { ($0, index) } }
    let order = edits.indices.sorted { left, right in
      let (a, b) = (edits[left].edit.span, edits[right].edit.span)
      return (a.file, a.start, left) < (b.file, b.start, right)
    }
    return order.map { edits[$0] }
  }
}

extension SourceFile {
  /// The file after edits, which are in the order of the text and do not overlap.
  fileprivate func applying(_ edits: [Fix.Edit]) -> SourceFile {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    let endsInReturns = lineStarts.count > 1 && bytes[..<(lineStarts[1] - 1)].last == 0x0D
    var offset = 0
    for edit in edits {
      let start = min(max(Int(edit.span.start), offset), bytes.count)
      result.append(contentsOf: bytes[offset..<start])
      // New lines end as those of the file do.
      let text = endsInReturns ? edit.text.replacing("\n", with: "\r\n") : edit.text
      result.append(contentsOf: text.utf8)
      offset = min(max(Int(edit.span.end), start), bytes.count)
    }
    result.append(contentsOf: bytes[offset...])
    return SourceFile(path: path, bytes: result)
  }
}
