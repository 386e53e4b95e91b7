import SchemaDiagnostics
import SchemaSyntax

extension Layout {
  /// Writes the lines of a block: first fields, values or properties, then the `@@` attributes.
  ///
  /// A blank line ends the alignment of columns. Comments right above an attribute move with it.
  mutating func writeBody(of declaration: Declaration, _ parts: [BlockPart]) {
    // Moving lines away from unreadable ones, or towards them, could change how they are read.
    if parts.contains(where: \.isUnreadable) { return writeInPlace(declaration, parts) }
    let start = output.count
    var attributes: [AttributeLine] = []
    var pending: [Trivia] = []
    var hasBlankLine = false
    var endsWithComment = false
    for (index, part) in parts.enumerated() {
      switch part {
      case .blankLine:
        hasBlankLine = true
        continue
      case .attribute(let index, let comments):
        let attribute = declaration.attributes[index]
        attributes.append(
          AttributeLine(attribute: attribute, above: pending, comments: comments))
        pending = []
        // A comment above a blank line must not end up right above a field.
        hasBlankLine = hasBlankLine && endsWithComment
        continue
      case .comments(let comments) where Self.isAttribute(parts, at: index + 1):
        pending = comments
      case .comments, .line, .unreadable:
        if hasBlankLine { beginGroup(unlessAt: start) }
        write(part, of: declaration)
        endsWithComment = part.isComments
      }
      hasBlankLine = false
    }
    if !attributes.isEmpty { beginGroup(unlessAt: start) }
    for line in attributes.ordered(by: \.attribute.rank) { write(line) }
    table.flush(into: &output, indent: Self.indent)
  }

  /// Writes the lines of a block in the order of the file.
  private mutating func writeInPlace(_ declaration: Declaration, _ parts: [BlockPart]) {
    let start = output.count
    var hasBlankLine = false
    for part in parts {
      if case .blankLine = part {
        hasBlankLine = true
        continue
      }
      if hasBlankLine { beginGroup(unlessAt: start) }
      hasBlankLine = false
      write(part, of: declaration)
    }
    table.flush(into: &output, indent: Self.indent)
  }

  private static func isAttribute(_ parts: [BlockPart], at index: Int) -> Bool {
    guard index < parts.count, case .attribute = parts[index] else { return false }
    return true
  }

  /// Ends the alignment of columns and leaves a line blank, but not the first of the block.
  private mutating func beginGroup(unlessAt start: Int) {
    table.flush(into: &output, indent: Self.indent)
    if output.count > start { table.addBlankRow() }
  }

  private mutating func write(_ part: BlockPart, of declaration: Declaration) {
    switch part {
    case .line(let index, let comments): writeLine(index, of: declaration, comments)
    case .comments(let comments): write(comments)
    case .unreadable(let trivia): write([trivia])
    case .attribute(let index, let comments):
      let attribute = declaration.attributes[index]
      write(AttributeLine(attribute: attribute, above: [], comments: comments))
    case .blankLine: return
    }
  }

  /// Writes comments or unreadable text, each on lines of its own.
  private mutating func write(_ trivia: [Trivia]) {
    for trivia in trivia {
      table.beginRow()
      table.write(RawText(lines: trivia, in: bytes, indent: Self.indent))
      table.endRow()
    }
  }

  private mutating func write(_ line: AttributeLine) {
    write(line.above)
    writeRow(line.attribute.span, line.comments) { layout in
      layout.write(line.attribute)
      layout.table.endCell()
    }
  }

  private mutating func writeLine(
    _ index: Int, of declaration: Declaration, _ comments: BlockPart.LineComments
  ) {
    switch declaration {
    case .model(let block):
      let field = block.fields[index]
      writeRow(field.span, comments) { $0.write(field) }
    case .enumeration(let block):
      let value = block.values[index]
      writeRow(value.span, comments) { $0.write(value) }
    case .configuration(let block):
      let property = block.properties[index]
      writeRow(property.span, comments) { $0.write(property) }
    }
  }

  /// Writes a line with the comments at its end; one with a comment inside stays as it is.
  private mutating func writeRow(
    _ span: SourceSpan, _ comments: BlockPart.LineComments, _ cells: (inout Layout) -> Void
  ) {
    table.beginRow()
    if comments.isInterrupted {
      table.write(RawText(from: Int(span.start), to: Int(span.end), in: bytes))
    } else {
      cells(&self)
    }
    for (index, comment) in comments.trailing.enumerated() {
      if index > 0 || comments.isInterrupted { table.write(" ") }
      table.write(RawText(comment, in: bytes, indent: Self.indent))
    }
    table.endRow()
  }
}
