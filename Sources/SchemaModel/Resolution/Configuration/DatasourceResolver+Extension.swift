import SchemaDiagnostics
import SchemaSyntax

extension DatasourceResolver {
  /// Reads one element of `extensions`: `postgis` or `uuidOssp(map: "uuid-ossp")`.
  mutating func readExtension(_ value: Expression) -> Datasource.Extension? {
    guard case .function(let name, let arguments, _) = value else {
      guard let name = reader.constant(value) else { return nil }
      checkName(name)
      return Datasource.Extension(name: name.text)
    }
    checkName(name)
    var texts: [String: String] = [:]
    for argument in arguments {
      guard let value = argument.value else { continue }
      guard let key = argument.name else {
        reader.bag.error(
          .missingArgument, "The arguments of an extension must be named.", at: argument.span,
          help: "Write `\(name.text)(version: \(value.text))`.")
        continue
      }
      guard ["map", "schema", "version"].contains(key.text) else {
        let misspelling = Misspelling(
          key, known: ["map", "schema", "version"],
          otherwise: "Its arguments are `map`, `schema` and `version`.")
        reader.bag.error(
          .unknownArgument, "An extension has no argument `\(key.text)`.", at: argument.span,
          help: misspelling.help, fix: misspelling.fix)
        continue
      }
      guard let text = reader.string(value) else { continue }
      if texts.updateValue(text.text, forKey: key.text) != nil {
        reader.bag.error(
          .duplicateArgument, "The argument `\(key.text)` of `\(name.text)` is already given.",
          at: argument.span, help: "Remove one of the two.")
      }
    }
    return Datasource.Extension(
      name: texts["map"] ?? name.text, schema: texts["schema"], version: texts["version"])
  }

  private mutating func checkName(_ name: Name) {
    guard name.text.utf8.contains(UInt8(ascii: "-")) else { return }
    let word = name.text.replacing("-", with: "_")
    reader.bag.error(
      .invalidName, "The character `-` is not allowed in names of extensions.", at: name.span,
      help: "Write `\(word)(map: \"\(name.text)\")`.")
  }
}
