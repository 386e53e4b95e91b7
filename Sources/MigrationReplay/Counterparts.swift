import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectTypes
import SQLLexicon

/// What the schema has under the names of other objects.
struct Counterparts: Sendable {
  let state: DatabaseSchema
  let names: NameRewriter

  /// Whether the schema declares a table, or a tool made it for itself.
  func hasTable(_ name: QualifiedName) -> Bool { table(name) != nil }

  /// Whether the schema has an object of the kind and name; always false for what no schema declares.
  ///
  /// - Parameters:
  ///   - object: The object.
  ///   - column: The column of its table that it goes with.
  func has(_ object: ScriptObject, of column: String? = nil) -> Bool {
    switch object.kind {
    case .table: return hasTable(object.name)
    case .databaseExtension: return state.extensions.contains { isSame($0.name, object.name.name) }
    case .databaseSchema:
      return isSame(QualifiedName("").effectiveSchema, object.name.name)
        || state.schemas.contains { isSame($0, object.name.name) }
    case .type: return state.enums.contains { isSame($0.name, object.name) }
    case .sequence: return hasSequence(object, of: column)
    case .comment(on: .type):
      return state.enums.contains { isSame($0.name, object.name) && $0.comment != nil }
    default: break
    }
    guard let table = object.table.flatMap(table) else { return false }
    switch object.kind {
    case .index, .constraint:
      if isPairIndex(object, of: table) { return true }
      let own = [table.primaryKey?.name].compactMap(\.self) + table.indexes.map(\.name)
      // A check without a name has its own text for one.
      let texts = table.checks.map { "CHECK (\($0.expression))" }
      return (own + table.foreignKeys.map(\.name) + table.checks.map(\.name))
        .contains { isSame($0, object.name.name) }
        || texts.contains { isSame(compact($0), compact(object.name.name)) }
    case .column: return self.column(object.name.name, of: table) != nil
    case .collation: return self.column(object.name.name, of: table)?.collation != nil
    case .identity: return self.column(object.name.name, of: table)?.identity != nil
    case .virtualColumn: return self.column(object.name.name, of: table)?.isVirtual == true
    case .requiredList: return self.column(object.name.name, of: table)?.isRequiredList == true
    case .trigger: return table.triggers.contains { isSame($0.name, object.name.name) }
    case .comment(on: .table): return table.comment != nil
    case .comment(on: .column):
      return self.column(object.name.name, of: table)?.comment != nil
    default: return false
    }
  }

  /// Whether the schema has the index or the constraint of that name that an object is, which a comment
  /// names without its table.
  func hasIndex(of object: ScriptObject) -> Bool {
    object.kind == .index && object.table == nil
      && state.tables.contains { table in
        var part = object
        part.table = table.name
        part.name = QualifiedName(object.name.name, schema: table.name.schema)
        return object.name.effectiveSchema.isExactly(table.name.effectiveSchema) && has(part)
      }
  }

  /// Whether an index is that of a join table: Prisma before version 6 gave its pairs a unique index in
  /// place of a primary key.
  private func isPairIndex(_ object: ScriptObject, of table: Table) -> Bool {
    table.model == nil && Self.pairIndexes.contains(where: object.name.name.hasSuffix)
  }

  /// How the names of Prisma's indexes of join tables end.
  private static let pairIndexes = ["_AB_unique", "_AB_pkey", "_B_index"]

  /// Whether the object is about a column that the schema does not have.
  func lacksColumn(of object: ScriptObject) -> Bool {
    guard object.kind == .comment(on: .column),
      let table = object.table.flatMap(table)
    else { return false }
    return column(object.name.name, of: table) == nil
  }

  /// The table of a name.
  func table(_ name: QualifiedName) -> Table? {
    state.tables.first { isSame($0.name, name) }
  }

  private func column(_ name: String, of table: Table) -> Column? {
    table.columns.first { isSame($0.name, name) }
  }

  /// Whether an autoincrement column has the sequence: under the name that the database gives it, or
  /// because it belongs to the column's table.
  private func hasSequence(_ object: ScriptObject, of owner: String?) -> Bool {
    let naming = state.dialect.capabilities.naming
    return state.tables.contains { table in
      let isOwner = object.table.map { isSame($0, table.name) } ?? false
      return table.columns.contains { column in
        column.isAutoincrement
          && (isOwner && owner.map { isSame($0, column.name) } ?? true
            || isSame(
              naming.sequence(table: table.name.name, column: column.name), object.name.name))
      }
    }
  }

  /// Whether two names are one for the database, with their database schemas.
  func isSame(_ one: QualifiedName, _ other: QualifiedName) -> Bool {
    isSame(one.name, other.name) && one.effectiveSchema.isExactly(other.effectiveSchema)
  }

  private func compact(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// Whether two names are one for the database.
  func isSame(_ one: String, _ other: String) -> Bool {
    names.folded(one).isExactly(names.folded(other))
  }
}
