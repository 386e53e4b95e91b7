import DatabaseTypes
import DialectTypes
import SQLLexicon

/// The database that a schema is checked against.
///
/// What it can do is asked by the name of the question: `database.hasScalarLists`.
@dynamicMemberLookup
struct TargetDatabase: Sendable {
  /// `nil` for a schema without a datasource.
  let provider: Provider?
  let capabilities: DatabaseCapabilities
  /// How it reads SQL; `nil` without a datasource.
  let lexicalRules: SQLLexicalRules?
  /// The native types by the word of the schema.
  let nativeTypes: [String: NativeTypeDefinition]
  /// The operator classes by the word of the schema.
  let operatorClasses: [String: OperatorClass]

  private init(_ provider: Provider?) {
    self.provider = provider
    let types = provider?.types
    capabilities = types?.capabilities ?? DatabaseCapabilities()
    lexicalRules = types?.lexicalRules
    nativeTypes = Dictionary(
      (types?.nativeTypes ?? []).map { ($0.name.rawValue, $0) },
      uniquingKeysWith: { first, _ in first })
    operatorClasses = Dictionary(
      (types?.operatorClasses ?? []).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  subscript<Answer>(dynamicMember question: KeyPath<DatabaseCapabilities, Answer>) -> Answer {
    capabilities[keyPath: question]
  }

  /// The database's name at the start of a sentence.
  var title: String { provider?.title ?? "A schema without a datasource" }

  /// The database's name within a sentence.
  var titleWithin: String { provider?.title ?? "a schema without a datasource" }

  /// A name as the database compares it.
  func folded(_ name: String) -> String {
    let name = capabilities.folded(name)
    return name.utf8.count > capabilities.identifierLimit
      ? capabilities.naming.shortened(name) : name
  }

  /// The database of a provider; without one, no database in particular.
  static func of(_ provider: Provider?) -> TargetDatabase {
    provider.flatMap { byProvider[$0] } ?? withoutDatasource
  }

  // Built once: a schema is checked for every edit in an editor.
  private static let byProvider = Dictionary(
    uniqueKeysWithValues: Provider.allCases.map { ($0, TargetDatabase($0)) })
  private static let withoutDatasource = TargetDatabase(nil)
}
