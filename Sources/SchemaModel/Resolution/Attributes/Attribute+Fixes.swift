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
}
