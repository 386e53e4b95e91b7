import SchemaSyntax

/// Lines whose columns are aligned, kept until the width of each column is known.
struct LayoutTable {
  private struct Row {
    let firstCell: Int
    let start: Int
    var cellCount = 0
    /// The end of the text after the cells, which does not count for the widths.
    var end: Int
  }

  private var rows: [Row] = []
  private var cellEnds: [Int] = []
  private var text: [UInt8] = []

  /// Adds a line with nothing on it.
  mutating func addBlankRow() {
    beginRow()
    endRow()
  }

  /// Begins a line.
  mutating func beginRow() {
    rows.append(Row(firstCell: cellEnds.count, start: text.count, end: text.count))
  }

  /// Adds text to the cell or, after the last one, to what follows the cells.
  mutating func write(_ bytes: some Sequence<UInt8>) {
    text.append(contentsOf: bytes)
  }

  /// Adds one character.
  mutating func write(_ character: Unicode.Scalar) {
    text.append(UInt8(ascii: character))
  }

  /// Ends a cell of the line.
  mutating func endCell() {
    cellEnds.append(text.count)
    rows[rows.count - 1].cellCount += 1
  }

  /// Ends the line.
  mutating func endRow() {
    rows[rows.count - 1].end = text.count
  }

  /// Writes all lines and empties the table.
  ///
  /// - Parameters:
  ///   - output: What the lines are added to.
  ///   - indent: How many spaces each line starts with.
  mutating func flush(into output: inout [UInt8], indent: Int) {
    let widths = columnWidths()
    for row in rows { write(row, widths, into: &output, indent: indent) }
    rows.removeAll(keepingCapacity: true)
    cellEnds.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  private func write(
    _ row: Row, _ widths: [Int], into output: inout [UInt8], indent: Int
  ) {
    if row.end > row.start { output.append(contentsOf: repeatElement(Self.blank, count: indent)) }
    var start = row.start
    for column in 0..<row.cellCount {
      let end = cellEnds[row.firstCell + column]
      output.append(contentsOf: text[start..<end])
      if column + 1 < row.cellCount {
        let padding = widths[column] - width(from: start, to: end) + 1
        output.append(contentsOf: repeatElement(Self.blank, count: padding))
      }
      start = end
    }
    if start < row.end {
      if row.cellCount > 0 { output.append(Self.blank) }
      output.append(contentsOf: text[start..<row.end])
    }
    output.append(UInt8(ascii: "\n"))
  }

  private func columnWidths() -> [Int] {
    var widths: [Int] = []
    for row in rows {
      var start = row.start
      for column in 0..<row.cellCount {
        let end = cellEnds[row.firstCell + column]
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(from: start, to: end))
        start = end
      }
    }
    return widths
  }

  /// How many Unicode scalars a stretch of text has.
  private func width(from start: Int, to end: Int) -> Int {
    var width = 0
    for index in start..<end where text[index] & 0xC0 != 0x80 { width += 1 }
    return width
  }

  private static let blank = UInt8(ascii: " ")
}
