import SchemaDiagnostics
import SchemaSyntax

extension Layout {
  /// Writes an attribute with its arguments.
  mutating func write(_ attribute: Attribute) {
    table.write("@")
    if bytes[Int(attribute.span.start) + 1] == UInt8(ascii: "@") { table.write("@") }
    write(attribute.name.span)
    let hasParentheses = bytes[Int(attribute.span.end) - 1] == UInt8(ascii: ")")
    if hasParentheses { write(attribute.arguments) }
  }

  /// Writes a value: strings and numbers as they are, the rest with canonical blanks.
  mutating func write(_ expression: Expression) {
    switch expression {
    case .string(_, let span), .number(_, let span), .constant(_, let span): write(span)
    case .function(let name, let arguments, _):
      write(name.span)
      write(arguments)
    case .array(let elements, _):
      table.write("[")
      writeList(elements) { $0.write($1) }
      table.write("]")
    case .object(let entries, _): write(entries)
    }
  }

  private mutating func write(_ arguments: [Argument]) {
    table.write("(")
    writeList(arguments) { layout, argument in
      if let name = argument.name {
        layout.write(name.span)
        layout.table.write(": ".utf8)
      }
      if let value = argument.value { layout.write(value) }
    }
    table.write(")")
  }

  private mutating func write(_ entries: [Expression.ObjectEntry]) {
    if entries.isEmpty { return table.write("{}".utf8) }
    table.write("{ ".utf8)
    writeList(entries) { layout, entry in
      layout.write(entry.name.span)
      layout.table.write(": ".utf8)
      layout.write(entry.value)
    }
    table.write(" }".utf8)
  }

  private mutating func writeList<Element>(
    _ elements: [Element], _ write: (inout Layout, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { table.write(", ".utf8) }
      write(&self, element)
    }
  }
}
