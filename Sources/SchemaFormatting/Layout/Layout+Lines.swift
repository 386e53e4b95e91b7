import SchemaDiagnostics
import SchemaSyntax

extension Layout {
  /// Writes the cells of a field: name, type and attributes in their order.
  mutating func write(_ field: FieldDeclaration) {
    write(field.name.span)
    table.endCell()
    write(field.type)
    table.endCell()
    guard !field.attributes.isEmpty else { return }
    writeCell(field.attributes.ordered(by: \.rank))
  }

  /// Writes the cells of an enum value: name and attributes.
  mutating func write(_ value: EnumDeclaration.Value) {
    write(value.name.span)
    table.endCell()
    guard !value.attributes.isEmpty else { return }
    writeCell(value.attributes)
  }

  /// Writes the cells of a property: name and value.
  mutating func write(_ property: ConfigurationDeclaration.Property) {
    write(property.name.span)
    table.endCell()
    guard let value = property.value else { return }
    table.write("= ".utf8)
    write(value)
    table.endCell()
  }

  private mutating func writeCell(_ attributes: [Attribute]) {
    for (index, attribute) in attributes.enumerated() {
      if index > 0 { table.write(" ") }
      write(attribute)
    }
    table.endCell()
  }

  /// Writes a type; the forms of the first version of the language become those of today.
  private mutating func write(_ type: TypeReference) {
    write(type.name.span)
    if type.unsupported != nil { writeDatabaseType(of: type) }
    switch type.arity {
    case .required: return
    case .optional: table.write("?")
    case .list:
      let isOptional = bytes[Int(type.span.end) - 1] == UInt8(ascii: "?")
      table.write(isOptional ? "[]?".utf8 : "[]".utf8)
    }
  }

  /// Writes the string of `Unsupported("…")` as it is in the file.
  private mutating func writeDatabaseType(of type: TypeReference) {
    let rest = bytes[Int(type.name.span.end)..<Int(type.span.end)]
    let quote = UInt8(ascii: "\"")
    guard let first = rest.firstIndex(of: quote), let last = rest.lastIndex(of: quote) else {
      return
    }
    table.write("(")
    table.write(bytes[first...last])
    table.write(")")
  }

  /// Writes the bytes of a span as they are.
  mutating func write(_ span: SourceSpan) {
    table.write(bytes[Int(span.start)..<Int(span.end)])
  }
}
