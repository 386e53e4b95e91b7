extension SwiftRenderer {
  /// Writes an expression on one line if it fits, else wrapped at its outermost brackets.
  ///
  /// - Parameters:
  ///   - expression: What to write.
  ///   - head: The text before it on its first line.
  ///   - tail: The text after it on its last line.
  mutating func expression(_ expression: Expression, after head: String, before tail: String = "") {
    let line = head + Self.flat(expression) + tail
    if writer.fits(line), !Self.hasLines(expression) { return writer.line(line) }
    switch expression {
    case .code:
      writer.line(line)
    case .prefixed(let prefix, let value):
      self.expression(value, after: head + prefix.text, before: tail)
    case .call(let function, let arguments):
      writer.line(head + function.text + "(")
      writer.depth += 1
      fill(arguments, closing: ")" + tail)
      writer.depth -= 1
    case .array(let elements):
      writer.line(head + "[")
      writer.depth += 1
      for element in elements { self.expression(element, after: "", before: ",") }
      writer.depth -= 1
      writer.line("]" + tail)
    }
  }

  /// Writes arguments, as many on a line as fit; one that is longer than a line is wrapped.
  private mutating func fill(_ arguments: [Expression], closing: String) {
    var line = ""
    for (index, argument) in arguments.enumerated() {
      let isLast = index == arguments.count - 1
      let text = Self.flat(argument)
      let end = isLast ? closing : ","
      let hasLines = Self.hasLines(argument)
      if writer.fits(line + text + end), !hasLines {
        line += text + (isLast ? closing : ", ")
        continue
      }
      flush(&line)
      if writer.fits(text + end), !hasLines {
        line = text + (isLast ? closing : ", ")
      } else {
        expression(argument, after: "", before: end)
      }
    }
    flush(&line)
  }

  /// Writes parts separated by commas, as many on a line as fit.
  mutating func fill(_ parts: [String], closing: String) {
    var line = ""
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      if !line.isEmpty, !writer.fits(line + part + (isLast ? closing : ",")) { flush(&line) }
      line += part + (isLast ? closing : ", ")
    }
    flush(&line)
  }

  private mutating func flush(_ line: inout String) {
    while line.last == " " { line.removeLast() }
    if !line.isEmpty { writer.line(line) }
    line = ""
  }

  private static func hasLines(_ expression: Expression) -> Bool {
    switch expression {
    case .code: false
    case .call(_, let arguments): arguments.contains(where: hasLines)
    case .array(let elements): elements.count > 1
    case .prefixed(_, let value): hasLines(value)
    }
  }

  /// An expression on one line.
  static func flat(_ expression: Expression) -> String {
    switch expression {
    case .code(let code): code.text
    case .call(let function, let arguments):
      "\(function.text)(\(arguments.map(flat).joined(separator: ", ")))"
    case .array(let elements): "[\(elements.map(flat).joined(separator: ", "))]"
    case .prefixed(let prefix, let value): prefix.text + flat(value)
    }
  }
}
