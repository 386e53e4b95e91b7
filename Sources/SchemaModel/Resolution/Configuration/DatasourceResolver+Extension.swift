import SchemaDiagnostics
import SchemaSyntax

extension DatasourceResolver {
  /// Reads one element of `extensions`: `postgis` or `uuidOssp(map: "uuid-ossp")`.
  mutating func readExtension(_ value: Expression) -> Datasource.Extension? {
    guard case .function(let name, let arguments, _) = value else {
      return reader.constant(value).map { Datasource.Extension(name: $0.text) }
    }
    var texts: [String: String] = [:]
    for argument in arguments {
      guard let value = argument.value else { continue }
      guard let key = argument.name else {
        reader.bag.error(
          .missingArgument, "An argument of an extension must have a name.", at: argument.span,
          help: "Write `\(name.text)(version: \(value.text))`.")
        continue
      }
      guard ["map", "schema", "version"].contains(key.text) else {
        reader.bag.error(
          .unknownArgument, "An extension has no argument `\(key.text)`.", at: argument.span,
          help: "Its arguments are `map`, `schema` and `version`.")
        continue
      }
      if let text = reader.string(value) { texts[key.text] = text.text }
    }
    return Datasource.Extension(
      name: texts["map"] ?? name.text, schema: texts["schema"], version: texts["version"])
  }
}
