import DatabaseSchema
import DatabaseTypes
import DialectTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

/// Changes the lists of a datasource that differ from a database: its extensions and database schemas.
struct DatasourceUpdate {
  /// The changes of the schema's files.
  private(set) var edits: TextEdits
  private let sources: SourceSet
  private let declaration: ConfigurationDeclaration?

  /// - Parameters:
  ///   - existing: The schema.
  ///   - database: What the database has.
  init(_ existing: ExistingSchema, to database: DatabaseSchema) {
    sources = existing.sources
    edits = TextEdits(sources)
    declaration =
      existing.declarations.lazy.compactMap { declaration in
        guard case .configuration(let block) = declaration, block.kind == .datasource else {
          return nil
        }
        return block
      }.first
    guard let datasource = existing.schema.datasource else { return }
    let capabilities = database.dialect.types.capabilities
    if capabilities.hasSchemas {
      update(
        "schemas", datasource.schemas.map { Exact($0) },
        to: database.schemas.map { (Exact($0), SchemaText.string($0)) })
    }
    if capabilities.hasExtensions {
      update(
        "extensions", datasource.extensions.map { [Exact($0.name), Exact($0.schema ?? "")] },
        to: database.extensions.map {
          ([$0.$name, Exact($0.schema ?? "")], SchemaText.databaseExtension($0))
        })
    }
  }

  /// The datasource with the changes; `nil` for a schema without a datasource.
  var text: String? {
    guard let span = declaration?.span, let file = sources.file(of: span) else { return nil }
    let changed = edits.apply().files[Int(span.file)].bytes
    let end = Int(span.end) + changed.count - file.bytes.count
    return String(decoding: changed[Int(span.start)..<end], as: UTF8.self)
  }

  /// Keeps the elements that the database has as they are written, and adds those that are new.
  private mutating func update<Item: Equatable>(
    _ name: String, _ declared: [Item], to wanted: [(item: Item, text: String)]
  ) {
    let added = wanted.filter { !declared.contains($0.item) }.map(\.text)
    guard let property = declaration?.property(named: name) else {
      if !added.isEmpty { insert("\(name) = \(SchemaText.list(added))") }
      return
    }
    guard case .array(let elements, let span)? = property.value, declared.count == elements.count
    else { return }
    let kept = zip(declared, elements).filter { item, _ in wanted.contains { $0.item == item } }
    if kept.count == elements.count, added.isEmpty { return }
    let texts = kept.map { sources.text(of: $0.1.span) } + added
    if texts.isEmpty { return edits.removeLines(of: property.span) }
    edits.replace(span, with: SchemaText.list(texts))
  }

  private mutating func insert(_ line: String) {
    guard let declaration else { return }
    edits.insert(
      ["  " + line], below: declaration.properties.last?.span ?? declaration.name.span)
  }
}
