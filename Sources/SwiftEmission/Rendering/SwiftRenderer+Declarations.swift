extension SwiftRenderer {
  /// Writes a declaration and its comment.
  mutating func declaration(_ declaration: Declaration) {
    switch declaration {
    case .type(let type): self.type(type)
    case .property(let property): self.property(property)
    case .function(let function): self.function(function)
    case .enumCase(let enumCase): self.enumCase(enumCase)
    case .alias(let access, let name, let type):
      writer.line("\(access.modifier.text)typealias \(name.declared) = \(type.text)")
    }
  }

  private mutating func type(_ type: TypeDeclaration) {
    documentation(type.documentation)
    let head = "\(type.access?.modifier.text ?? "")\(type.kind.rawValue) \(type.name.declared)"
    let conformances = type.conformances.map(\.text).joined(separator: ", ")
    let condition = type.condition.map { " where \($0.text)" } ?? ""
    let line = head + (conformances.isEmpty ? "" : ": \(conformances)") + condition
    guard !type.members.isEmpty else { return writer.line(line + " {}") }
    writer.line(line + " {")
    writer.depth += 1
    members(type.members)
    writer.depth -= 1
    writer.line("}")
  }

  private mutating func members(_ members: [Declaration]) {
    for (index, member) in members.enumerated() {
      if index > 0, !(member.isLine && members[index - 1].isLine) { writer.line("") }
      declaration(member)
    }
  }

  private mutating func property(_ property: PropertyDeclaration) {
    documentation(property.documentation)
    let type = property.type.map { ": \($0.text)" } ?? ""
    let modifiers = property.access.modifier.text + property.keyword.text
    let head = "\(modifiers) \(property.name.declared)\(type)"
    switch property.value {
    case .stored: writer.line(head)
    case .initial(let value): expression(value, after: head + " = ")
    case .computed(let code): computed(head, code.text)
    }
  }

  private mutating func computed(_ head: String, _ code: String) {
    let line = "\(head) { \(code) }"
    if writer.fits(line) { return writer.line(line) }
    writer.line(head + " {")
    writer.indented { $0.line(code) }
    writer.line("}")
  }

  private mutating func enumCase(_ enumCase: EnumCaseDeclaration) {
    documentation(enumCase.documentation)
    let value = enumCase.rawValue.map { " = " + StringLiteral.quoted($0) } ?? ""
    let payload = enumCase.payload.map { "(\($0.text))" } ?? ""
    writer.line("case \(enumCase.name.declared)\(payload)\(value)")
  }

  private mutating func function(_ function: FunctionDeclaration) {
    documentation(function.documentation)
    for attribute in function.attributes { writer.line(attribute.text) }
    let head = function.access.modifier.text + function.name.text
    let tail = tail(of: function)
    let parameters = function.parameters.map(Self.text)
    let line = "\(head)(\(parameters.joined(separator: ", ")))\(tail)"
    if writer.fits(line + " {") || parameters.isEmpty {
      return body(function.body, after: line)
    }
    writer.line(head + "(")
    writer.depth += 1
    fill(parameters, closing: "")
    writer.depth -= 1
    body(function.body, after: ")" + tail)
  }

  private mutating func body(_ statements: [Statement], after head: String) {
    guard !statements.isEmpty else { return writer.line(head + " {}") }
    writer.line(head + " {")
    writer.depth += 1
    for statement in statements { self.statement(statement) }
    writer.depth -= 1
    writer.line("}")
  }

  private func tail(of function: FunctionDeclaration) -> String {
    let effects = function.effects.map { " " + $0.text } ?? ""
    let result = function.result.map { " -> " + $0.text } ?? ""
    return effects + result
  }

  private static func text(of parameter: FunctionDeclaration.Parameter) -> String {
    let value = parameter.value.map { " = " + $0.text } ?? ""
    return "\(parameter.name.text): \(parameter.type.text)\(value)"
  }

  private mutating func statement(_ statement: Statement) {
    switch statement {
    case .expression(let value): expression(value, after: "")
    case .block(let header, let statements): body(statements, after: header.text)
    }
  }
}
