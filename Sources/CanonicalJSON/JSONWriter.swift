/// Writes JSON: the same value is always the same text.
struct JSONWriter {
  private let layout: JSONLayout
  private var text = ""
  private var indentation = "\n"
  private var lineCount = 1

  /// The text of a value, without a newline at its end.
  static func text(of node: JSONNode, in layout: JSONLayout) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(node, onOneLine: false)
    return writer.text
  }

  private init(layout: JSONLayout) {
    self.layout = layout
  }

  private mutating func write(_ node: JSONNode, onOneLine: Bool) {
    let onOneLine = onOneLine || (layout != .indented && node.isFact)
    switch node.content {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): write(value)
    case .array(let elements):
      write("[", elements, "]", onOneLine: onOneLine) { writer, element in
        writer.write(element, onOneLine: onOneLine)
      }
    case .object(let members):
      write("{", members, "}", onOneLine: onOneLine) { writer, member in
        writer.write(member.key)
        writer.text += ": "
        writer.write(member.value, onOneLine: onOneLine)
      }
    }
  }

  private mutating func write<Element>(
    _ opening: String, _ elements: [Element], _ closing: String, onOneLine: Bool,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    let outer = indentation
    text += opening
    indentation += "  "
    var isLong = false
    for (index, element) in elements.enumerated() {
      if index > 0 {
        if isLong && layout == .mergeable { startLine() }
        text += onOneLine ? ", " : ","
      }
      if !onOneLine { startLine() }
      let line = lineCount
      write(&self, element)
      isLong = lineCount > line
    }
    indentation = outer
    if !onOneLine && !elements.isEmpty { startLine() }
    text += closing
  }

  private mutating func startLine() {
    text += indentation
    lineCount += 1
  }

  private mutating func write(_ string: String) {
    text += "\""
    if string.utf8.allSatisfy(JSONEscapes.isPlain) {
      text += string
    } else {
      for scalar in string.unicodeScalars { text += JSONEscapes.text(for: scalar) }
    }
    text += "\""
  }
}

extension JSONNode {
  /// The value as text, without a newline at its end.
  package func text(in layout: JSONLayout) -> String { JSONWriter.text(of: self, in: layout) }

  /// The value as `--json` prints it, without a newline at its end.
  package var text: String { text(in: .indented) }
}
