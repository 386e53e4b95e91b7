import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import DialectTypes
import SQLLexicon

/// Compares two matched states of a database.
struct SchemaDiffer {
  let before: DatabaseSchema
  let after: DatabaseSchema
  let match: SchemaMatch
  let policy: ConversionPolicy
  let fills: ColumnFills
  private let labels: [QualifiedName: [String]]
  private let formerLabels: [QualifiedName: [String]]

  init(
    before: DatabaseSchema, after: DatabaseSchema, match: SchemaMatch, policy: ConversionPolicy,
    fills: [FillAnswer] = []
  ) {
    self.before = before
    self.after = after
    self.match = match
    self.policy = policy
    self.fills = ColumnFills(fills, in: after)
    labels = Dictionary(
      after.enums.map { ($0.name, $0.labels) }, uniquingKeysWith: { first, _ in first })
    formerLabels = Dictionary(
      match.enums.map { ($0.type.after.name, $0.formerLabels) }
        + match.droppedEnums.map { ($0.name, $0.labels) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything that differs.
  func diff() -> SchemaDiff {
    let alignment = NameAlignment(match, dialect: after.dialect)
    let recreated = Set(match.enums.filter(\.isRecreated).map(\.type.after.name))
    var pairs = match.tables
    // What is declared alike differs only when it depends on something that is renamed or
    // recreated.
    let comparesChangedOnly = alignment.isEmpty && recreated.isEmpty
    if !comparesChangedOnly { pairs += match.unchangedTables.map(TableMatch.init(unchanged:)) }
    var translated = pairs.map { pair in
      AlignedTable(pair, before: alignment.aligned(pair.table.before))
    }
    let retyped = Set(translated.flatMap { $0.retypedColumns(recreating: recreated) })
    let lostKeys = Dictionary(
      translated.map { ($0.table.after.name, $0.lostKeys) }.filter { !$0.1.isEmpty },
      uniquingKeysWith: { first, _ in first })
    if comparesChangedOnly {
      let unsettled = Set(retyped.map(\.table)).union(lostKeys.keys)
      translated += neighbours(of: unsettled)
    }
    let tables = translated.map { pair in
      TableDiff(
        former: pair.former, table: pair.table, renamedColumns: pair.renamedColumns,
        changes: changes(of: pair, retyped: retyped, lostKeys: lostKeys))
    }
    return SchemaDiff(
      before: before, after: after, createdTables: match.addedTables,
      droppedTables: match.droppedTables, tables: tables.filter { !$0.isEmpty },
      createdEnums: match.addedEnums, droppedEnums: match.droppedEnums,
      enums: match.enums.map(EnumDiff.init).filter { !$0.isEmpty })
  }

  /// The tables declared alike that reference one of some others.
  private func neighbours(of names: Set<QualifiedName>) -> [AlignedTable] {
    if names.isEmpty { return [] }
    let found = match.unchangedTables.filter { table in
      table.foreignKeys.contains { names.contains($0.referencedTable) }
    }
    return found.map { AlignedTable(TableMatch(unchanged: $0), before: $0) }
  }

  private func changes(
    of pair: AlignedTable, retyped: Set<ColumnReference>,
    lostKeys: [QualifiedName: [Set<String>]]
  ) -> [TableChange] {
    let aliases = ObjectAliases(Transition(before: pair.former, after: pair.table.after))
    return TableDiffer(
      table: pair.table, columns: pair.columns, renamed: Set(pair.renamedColumns.map(\.after)),
      capabilities: after.dialect.capabilities,
      rules: after.dialect.sql.conversions,
      types: after.dialect.types, lexicalRules: after.dialect.sql.lexicalRules, policy: policy,
      fills: fills,
      aliases: aliases, labels: labels,
      formerLabels: formerLabels, retyped: retyped, lostKeys: lostKeys
    ).changes()
  }
}
