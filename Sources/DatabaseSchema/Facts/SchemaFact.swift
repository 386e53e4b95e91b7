import CanonicalJSON
import DatabaseTypes
import SQLLexicon

/// One fact of a snapshot: an object of the database without its parts, or one of its parts.
struct SchemaFact: Sendable {
  /// What the fact says.
  enum Content: Sendable {
    case schema(String)
    case databaseExtension(DatabaseExtension)
    /// An enum without its values.
    case enumeration(EnumType)
    case value(EnumType.Value, of: QualifiedName)
    /// A table without its parts.
    case table(Table)
    case column(Column, of: QualifiedName)
    case primaryKey(PrimaryKeyConstraint, of: QualifiedName)
    case index(TableIndex, of: QualifiedName)
    case foreignKey(ForeignKey, of: QualifiedName)
    case check(CheckConstraint, of: QualifiedName)
    case trigger(UpdatedAtTrigger, of: QualifiedName)
  }

  let content: Content
  /// The column, or the label of an enum, that it comes after; `nil` for the first one, and for facts
  /// without an order.
  var predecessor: String?

  /// What a fact is about: two facts with the same subject cannot both hold.
  var subject: FactSubject {
    switch content {
    case .schema(let name): FactSubject(.schema, QualifiedName(name, schema: ""))
    case .databaseExtension(let item):
      FactSubject(.databaseExtension, QualifiedName(item.name, schema: ""))
    case .enumeration(let type): FactSubject(.enumeration, type.name)
    case .value(let value, let type): FactSubject(.value, type, value.label)
    case .table(let table): FactSubject(.table, table.name)
    case .column(let column, let table): FactSubject(.column, table, column.name)
    case .primaryKey(_, let table): FactSubject(.primaryKey, table)
    case .index(let index, let table): FactSubject(.index, table, index.name)
    case .foreignKey(let key, let table): FactSubject(.foreignKey, table, key.name)
    case .check(let check, let table): FactSubject(.check, table, check.name)
    case .trigger(let trigger, let table): FactSubject(.trigger, table, trigger.name)
    }
  }
}

extension SchemaFact {
  /// The subject of the fact that it comes after.
  var predecessorSubject: FactSubject? {
    predecessor.map { FactSubject(subject.kind, subject.owner, $0) }
  }
}

extension SchemaFact: Equatable {
  /// Whether two facts say the same, wherever they come in their order.
  static func == (left: SchemaFact, right: SchemaFact) -> Bool {
    left.subject == right.subject && left.statement == right.statement
  }
}
