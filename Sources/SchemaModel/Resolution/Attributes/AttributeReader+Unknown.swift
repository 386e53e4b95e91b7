import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension AttributeReader {
  /// Reports the attribute as one that does not exist here.
  ///
  /// - Parameter names: Those that do.
  mutating func reportUnknownAttribute(among names: [String]) {
    let name = attribute.name
    let misspelling = Misspelling(
      name, known: names.filter { $0 != name.text }, marker: marker,
      otherwise: "Available here: \(names.map { "`\(marker)\($0)`" }.joined(separator: ", ")).")
    let foreign = otherPlace == nil ? ForeignAttribute(attribute, marker: marker) : nil
    if otherPlace == nil { meant = foreign.map(\.meant) ?? misspelling.meant }
    error(
      .unknownAttribute, "There is no attribute `\(title)` here.",
      help: otherPlace ?? foreign?.help ?? misspelling.help,
      fix: otherPlace == nil ? foreign.map(\.fix) ?? misspelling.fix : nil)
    discard()
  }

  /// Where an attribute of this name is valid, if it exists at all.
  private var otherPlace: String? {
    let name = attribute.name.text
    if marker == "@", AttributeNames.model.contains(name) {
      return "`@@\(name)` must be on its own line in the block."
    }
    if marker == "@@", AttributeNames.scalarField.contains(name) {
      return "`@\(name)` goes after a field's type."
    }
    if marker == "@", name == "relation" { return "`@relation` goes on a field of a model." }
    if marker == "@", NativeTypeName(rawValue: name) != nil {
      return "A native type starts with the datasource's name: `@db.\(name)`."
    }
    return nil
  }
}
