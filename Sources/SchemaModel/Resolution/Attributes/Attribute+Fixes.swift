import SchemaDiagnostics
import SchemaSyntax

extension Attribute {
  /// Whether the attribute is a native type, such as `@db.Text`.
  var isNativeType: Bool { name.text.utf8.contains(UInt8(ascii: ".")) }

  /// Takes the attribute away.
  var removal: Fix { Fix("Remove it", [Fix.Edit(span, with: "")]) }

  /// Takes an argument away, with the comma or the parentheses that are left over.
  ///
  /// - Parameter name: The argument's name.
  /// - Returns: `nil` when it is not there.
  func removal(ofArgument name: String) -> Fix? {
    guard let index = arguments.firstIndex(where: { $0.name?.text == name }) else { return nil }
    var place = arguments[index].span
    if arguments.count == 1 {
      place.start = self.name.span.end
      place.end = span.end
    } else if index == 0 {
      place.end = arguments[1].span.start
    } else {
      place.start = arguments[index - 1].span.end
    }
    return Fix("Remove `\(name)`", [Fix.Edit(place, with: "")])
  }

  /// Takes several arguments away, or the whole attribute if none is left.
  ///
  /// - Parameters:
  ///   - names: The arguments' names.
  ///   - field: The field that the attribute is written at.
  /// - Returns: `nil` when none of them is there.
  func removal(ofArguments names: [String], at field: FieldDeclaration) -> Fix? {
    let removed = arguments.indices.filter { names.contains(arguments[$0].name?.text ?? "") }
    guard let first = removed.first, let last = removed.last else { return nil }
    let title = "Remove " + names.map { "`\($0)`" }.joined(separator: " and ")
    if removed.count == arguments.count {
      let before = field.attributes.last { $0.span.end <= span.start }?.span ?? field.type.span
      var place = span
      place.start = before.end
      return Fix("Remove `@\(name.text)`", [Fix.Edit(place, with: "")])
    }
    guard removed == Array(first...last) else { return nil }
    var place = arguments[first].span
    if first == 0 {
      place.end = arguments[last + 1].span.start
    } else {
      place.start = arguments[first - 1].span.end
      place.end = arguments[last].span.end
    }
    return Fix(title, [Fix.Edit(place, with: "")])
  }
}
