import SchemaModel

/// A model in generated Swift, as all emitters use it.
struct EntityShape: Sendable {
  let model: Model
  let type: Identifier
  let repository: Identifier
  /// The columns that have Swift, in the schema's order.
  let columns: [ColumnShape]
  /// The columns of the primary key; empty without a key, or when a column has no Swift.
  let key: [ColumnShape]
  /// The columns of each further unique key.
  let uniqueKeys: [[ColumnShape]]
  private let positions: [String: Int]

  /// The shape of a model; `nil` for an ignored one.
  ///
  /// - Parameters:
  ///   - model: A model or view.
  ///   - types: Names and types of the schema.
  init?(_ model: Model, types: SchemaTypes) {
    guard !model.isIgnored else { return nil }
    let columns = Self.columns(of: model, types: types)
    guard !columns.isEmpty else { return nil }
    self.model = model
    self.columns = columns
    type = types.naming.type(model.name)
    repository = types.naming.repository(of: model.name)
    positions = Dictionary(uniqueKeysWithValues: columns.map { ($0.field.name, $0.index) })
    key = Self.resolve(model.primaryKey?.fields, columns, positions) ?? []
    uniqueKeys = model.uniqueKeys.filter { $0.predicate == nil }.compactMap { [positions] in
      Self.resolve($0.fields, columns, positions)
    }
  }

  /// The column of a field, if it has Swift.
  func column(_ field: String) -> ColumnShape? {
    positions[field].map { columns[$0] }
  }

  /// The columns of several fields, if all of them have Swift.
  func columns(_ fields: [String]) -> [ColumnShape]? {
    Self.resolve(fields, columns, positions)
  }

  /// The column that makes rows `Identifiable`.
  var identity: ColumnShape? {
    key.count == 1 && key[0].type.arity == .required ? key.first : nil
  }

  /// The column that updates compare and increment.
  var version: ColumnShape? { columns.first { $0.field.isVersion } }

  /// The key that identifies a row: the primary key, else the first unique key without optional
  /// columns.
  var rowKey: [ColumnShape] {
    guard key.isEmpty else { return key }
    return uniqueKeys.first { $0.allSatisfy { $0.type.arity == .required } } ?? []
  }

  /// Whether deleted rows are kept.
  var isSoftDeletable: Bool { columns.contains { $0.field.isSoftDelete } }

  /// SQLite's name of the row number where a column, which Swift may not see, has the usual one:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  var rowNumber: String? {
    guard columns.contains(where: { $0.field.updatedAt == .database }) else { return nil }
    let taken = Set(model.columns.map { $0.databaseName.lowercased() })
    guard taken.contains("rowid") else { return nil }
    return taken.contains("_rowid_") ? "oid" : "_rowid_"
  }

  private static func columns(of model: Model, types: SchemaTypes) -> [ColumnShape] {
    var columns: [ColumnShape] = []
    for field in model.columns where !field.isIgnored {
      guard let type = types.type(of: field) else { continue }
      columns.append(
        ColumnShape(
          field: field, name: types.naming.member(field.name, of: model.name),
          index: columns.count, type: type,
          columnType: ColumnTypeCode.code(of: field, in: types.schema),
          source: ValueSource(field, type: type, in: types)))
    }
    return columns
  }

  private static func resolve(
    _ fields: [String]?, _ columns: [ColumnShape], _ positions: [String: Int]
  ) -> [ColumnShape]? {
    guard let fields else { return nil }
    let found = fields.compactMap { name in positions[name].map { columns[$0] } }
    return found.count == fields.count ? found : nil
  }
}
