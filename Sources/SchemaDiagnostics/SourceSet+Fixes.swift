extension SourceSet {
  /// The files after the edits of some fixes.
  ///
  /// A fix is applied as a whole or not at all: one whose edits overlap those of a fix further up
  /// in the text is left for the next run. Insertions at one place keep their order.
  ///
  /// - Parameter fixes: The fixes to apply.
  /// - Returns: The same files in the same order.
  package func applying(_ fixes: [Fix]) -> SourceSet {
    var edits: [(edit: Fix.Edit, fix: Int)] = []
    for (index, fix) in fixes.enumerated() {
      for edit in fix.edits { edits.append((edit, index)) }
    }
    let order = edits.indices.sorted { left, right in
      let (a, b) = (edits[left].edit.span, edits[right].edit.span)
      return (a.file, a.start, left) < (b.file, b.start, right)
    }
    let sorted = order.map { edits[$0] }
    let refused = Self.overlappingFixes(sorted)
    return SourceSet(
      files.indices.map { file in
        let own = sorted.filter { Int($0.edit.span.file) == file && !refused.contains($0.fix) }
        return own.isEmpty ? files[file] : files[file].applying(own.map(\.edit))
      })
  }

  private static func overlappingFixes(_ edits: [(edit: Fix.Edit, fix: Int)]) -> Set<Int> {
    var refused: Set<Int> = []
    var last: SourceSpan?
    for (edit, fix) in edits where !refused.contains(fix) {
      if let last, last.file == edit.span.file, edit.span.start < last.end {
        refused.insert(fix)
      } else {
        last = edit.span
      }
    }
    return refused
  }
}

extension SourceFile {
  /// The file after edits, which are in the order of the text and do not overlap.
  fileprivate func applying(_ edits: [Fix.Edit]) -> SourceFile {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var offset = 0
    for edit in edits {
      let start = min(max(Int(edit.span.start), offset), bytes.count)
      result.append(contentsOf: bytes[offset..<start])
      result.append(contentsOf: edit.text.utf8)
      offset = min(max(Int(edit.span.end), start), bytes.count)
    }
    result.append(contentsOf: bytes[offset...])
    return SourceFile(path: path, bytes: result)
  }
}
