import SchemaDiagnostics
import SchemaSyntax

/// A syntax tree as indented text, a node a line with its place, for golden files.
struct TreeDescription {
  private let file: SourceFile
  private(set) var text = ""
  private var depth = 0
  /// Whether places, trivia and the order of attributes are left out.
  private let isMeaning: Bool

  /// Describes all declarations of a tree, and its trivia below them.
  init(_ tree: SyntaxTree, of file: SourceFile, asMeaning isMeaning: Bool = false) {
    self.file = file
    self.isMeaning = isMeaning
    for declaration in tree.declarations { add(declaration) }
    if isMeaning { return }
    for trivia in tree.trivia { line("\(trivia.kind)", trivia.span) }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .configuration(let block):
      header(block.kind.rawValue, block.name, block.span, block.documentation)
      nested {
        for property in block.properties {
          $0.line("property \(property.name.text)", property.span)
          $0.nested { if let value = property.value { $0.add(value) } }
        }
      }
    case .model(let block):
      header(block.kind.rawValue, block.name, block.span, block.documentation)
      nested {
        for field in block.fields { $0.add(field) }
        $0.add(block.attributes, "@@")
      }
    case .enumeration(let block):
      header("enum", block.name, block.span, block.documentation)
      nested {
        for value in block.values {
          $0.header("value", value.name, value.span, value.documentation)
          $0.nested { $0.add(value.attributes, "@") }
        }
        $0.add(block.attributes, "@@")
      }
    }
  }

  private mutating func add(_ field: FieldDeclaration) {
    header("field", field.name, field.span, field.documentation)
    nested {
      let unsupported = field.type.unsupported.map { " of \"\($0.text)\"" } ?? ""
      $0.line("type \(field.type.name.text)\(unsupported) \(field.type.arity)", field.type.span)
      $0.add(field.attributes, "@")
    }
  }

  private mutating func add(_ attributes: [Attribute], _ sign: String) {
    let names = isMeaning ? Set(attributes.map(\.name.text)).sorted() : []
    let ordered = names.flatMap { name in attributes.filter { $0.name.text == name } }
    for attribute in isMeaning ? ordered : attributes {
      line("\(sign)\(attribute.name.text)", attribute.span)
      nested { for argument in attribute.arguments { $0.add(argument) } }
    }
  }

  private mutating func add(_ argument: Argument) {
    line("argument \(argument.name?.text ?? "-")", argument.span)
    nested { if let value = argument.value { $0.add(value) } }
  }

  private mutating func add(_ expression: Expression) {
    switch expression {
    case .string(let text, let span): line("string \(text.debugDescription)", span)
    case .number(let text, let span): line("number \(text)", span)
    case .constant(let text, let span): line("constant \(text)", span)
    case .function(let name, let arguments, let span):
      line("function \(name.text)", span)
      nested { for argument in arguments { $0.add(argument) } }
    case .array(let elements, let span):
      line("array", span)
      nested { for element in elements { $0.add(element) } }
    case .object(let entries, let span):
      line("object", span)
      nested {
        for entry in entries {
          $0.line("entry \(entry.name.text)", entry.name.span)
          $0.nested { $0.add(entry.value) }
        }
      }
    }
  }

  private mutating func header(
    _ kind: String, _ name: Name, _ span: SourceSpan, _ documentation: String?
  ) {
    line("\(kind) \(name.text)", span)
    guard let documentation else { return }
    nested { $0.append("documentation \(documentation.debugDescription)") }
  }

  private mutating func nested(_ content: (inout Self) -> Void) {
    depth += 1
    content(&self)
    depth -= 1
  }

  private mutating func line(_ content: String, _ span: SourceSpan) {
    if isMeaning { return append(content) }
    let start = file.position(at: Int(span.start))
    let end = file.position(at: Int(span.end))
    let last = start.line == end.line ? "\(end.column)" : "\(end.line):\(end.column)"
    append("\(content)  \(start.line):\(start.column)-\(last)")
  }

  private mutating func append(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }
}
