import SchemaDiagnostics
import SchemaSyntax

extension AttributeReader {
  /// Reports the attribute as one that does not exist here.
  ///
  /// - Parameter names: Those that do.
  mutating func reportUnknownAttribute(among names: [String]) {
    error(
      .unknownAttribute, "There is no attribute `\(title)` here.", at: attribute.span,
      help: "Known here are \(names.map { "`\(marker)\($0)`" }.joined(separator: ", ")).")
    discard()
  }
}
