package import DatabaseTypes
package import SQLEquivalence
import SQLLexicon

extension ValueType {
  /// The type of a column.
  package init(_ type: ColumnType) {
    switch type.base {
    case .builtIn(let name, let arguments):
      let modifiers = arguments.map(String.init).joined(separator: ",")
      self.init(
        words: name.rawValue.lowercased(), modifiers: modifiers, isArray: type.isList)
    case .enumeration(let name): self.init(Self.name(of: name), isArray: type.isList)
    case .other(let text):
      self = ValueType(sql: text) ?? ValueType(text)
      isArray = isArray || type.isList
    }
  }

  /// Reads a type as SQL has it, `character varying(20)[]`; `nil` for any other text.
  package init?(sql text: String) {
    guard let lexemes = Lexeme.all(of: text, rules: .postgresql) else { return nil }
    var parser = Parser(reader: LexemeReader(lexemes), origin: .written)
    guard let type = try? parser.typeName(), parser.reader.isAtEnd else { return nil }
    self = type
  }

  /// The name of an enum type, without the schema `public`.
  static func name(of type: QualifiedName) -> String {
    guard let schema = type.schema, schema != "public" else { return type.name }
    return schema + "." + type.name
  }
}
