import DatabaseSchema
import DatabaseTypes
import TestSupport

/// Queries of what rows hold before an edit, and must hold after it and after its down script.
struct KeptValues {
  let old: WalkedSchema
  let new: WalkedSchema
  let lost: Set<Int>
  /// Fields whose values after the edit are not known here.
  let unchecked: Set<Int>
  /// Fields in which a default takes the place of `NULL`, as SQL.
  let filled: [Int: String]
  /// Dropped labels, with those that rows get instead.
  let mapping: [Int: Int]

  /// Whether the edit loses values, which no down script restores.
  var losesValues: Bool {
    lost.contains { old.owner(of: $0) != nil } || !mapping.isEmpty
      || old.models.contains { model in
        model.fields.contains { $0.generated == nil && new.owner(of: $0.id) == nil }
      }
  }

  /// The values before as they must be after the edit.
  func expectedAfter() -> String { query(old) { field, model in forward(field, of: model) } }

  /// The values before as they must be after the down script.
  func expectedBack() -> String { query(old) { field, _ in back(field) } }

  /// The values as they are after the edit.
  func foundAfter() -> String {
    query(new) { field, _ in identity(WalkedSQL.quoted(field.columnName)) }
  }

  /// The values as they are after the down script.
  func foundBack() -> String {
    query(old) { field, _ in identity(WalkedSQL.quoted(field.columnName)) }
  }

  private var isPostgreSQL: Bool { old.dialect == .postgresql }

  /// Whether a value in text stays the same text whatever the type is.
  private func isKept(_ id: Int) -> Bool {
    guard !lost.contains(id), !unchecked.contains(id), let before = old.owner(of: id)?.field(id),
      let after = new.owner(of: id)?.field(id)
    else { return false }
    return before.generated == nil && after.generated == nil
  }

  private func query(
    _ schema: WalkedSchema, _ value: (WalkedField, WalkedModel) -> String
  ) -> String {
    var queries: [String] = []
    for model in schema.models where old.model(model.id) != nil && new.model(model.id) != nil {
      let fields = model.fields.filter { isKept($0.id) }.sorted { $0.id < $1.id }
      let columns = fields.map { value($0, model) }
      queries.append(select("table \(model.id)", columns, from: schema.tableName(model)))
    }
    for link in schema.links where isKept(link) {
      let columns = schema.columns(of: link).map { identity(WalkedSQL.quoted($0)) }
      queries.append(select("link \(link.id)", columns, from: schema.tableName(link)))
    }
    return queries.joined(separator: "\nUNION ALL ")
  }

  private func isKept(_ link: WalkedLink) -> Bool {
    old.links.contains { $0.id == link.id } && new.links.contains { $0.id == link.id }
  }

  private func select(_ name: String, _ columns: [String], from table: String) -> String {
    let start = "SELECT '\(name): '"
    if columns.isEmpty { return "\(start) FROM \(table)" }
    if isPostgreSQL {
      return "\(start) || json_build_array(\(columns.joined(separator: ", ")))::text FROM \(table)"
    }
    return "\(start) || \(columns.joined(separator: " || ', ' || ")) FROM \(table)"
  }

  private func identity(_ column: String) -> String {
    isPostgreSQL ? "\(column)::text" : "quote(\(column))"
  }

  /// The value of a column as it must be after the edit.
  private func forward(_ field: WalkedField, of model: WalkedModel) -> String {
    let column = WalkedSQL.quoted(field.columnName)
    guard let after = new.owner(of: field.id)?.field(field.id) else { return identity(column) }
    if let id = field.type.enumeration {
      return relabelled(column, field, labels(of: id, isForward: true), to: after.type)
    }
    if let value = filled[field.id] { return identity("coalesce(\(column), \(value))") }
    if !isPostgreSQL { return converted(column, field, after) }
    if field.type.base == after.type.base && field.type.isList == after.type.isList {
      return identity(column)
    }
    return "(\(convertedOnPostgreSQL(column, field.type, after.type)))::text"
  }

  private func convertedOnPostgreSQL(
    _ column: String, _ old: WalkedType, _ new: WalkedType
  ) -> String {
    let maker = ValueMaker(schema: self.new, random: .init(seed: 0), counter: 0)
    let target = maker.sqlName(of: new)
    if new.isList && !old.isList {
      return "CASE WHEN \(column) IS NOT NULL THEN ARRAY[\(column)]::\(target) END"
    }
    if old.isList && !new.isList { return "\(column)[1]" }
    switch (old.word, new.word) {
    case ("DateTime", _) where new.word.hasPrefix("DateTime.Timestamptz"):
      return "\(column) AT TIME ZONE 'UTC'"
    case (_, "DateTime") where old.word.hasPrefix("DateTime.Timestamptz"):
      return "(\(column) AT TIME ZONE 'UTC')::timestamp(3)"
    case ("DateTime.Date", "DateTime.Timestamptz(3)"):
      return "\(column)::timestamp AT TIME ZONE 'UTC'"
    case ("String", "Bytes"): return "convert_to(\(column), 'UTF8')"
    case ("Boolean", "Int"): return "\(column)::int"
    default: return "\(column)::\(target)"
    }
  }

  /// What a value becomes in a column of another type.
  private func converted(_ column: String, _ old: WalkedField, _ new: WalkedField) -> String {
    switch (old.type.word, new.type.word) {
    case ("String", "Int"), ("String", "BigInt"): "quote(CAST(\(column) AS INTEGER))"
    case ("Int", "Float"): "quote(CAST(\(column) AS REAL))"
    case ("Boolean", "String"):
      "quote(CASE \(column) WHEN 0 THEN 'false' WHEN 1 THEN 'true' END)"
    case ("Int", "String"), ("BigInt", "String"):
      "quote(CAST(\(column) AS TEXT))"
    default: identity(column)
    }
  }

  /// The value of a column as it must be after the down script.
  private func back(_ field: WalkedField) -> String {
    let column = WalkedSQL.quoted(field.columnName)
    if let value = filled[field.id] { return identity("coalesce(\(column), \(value))") }
    guard let id = field.type.enumeration, !mapping.isEmpty else { return identity(column) }
    return relabelled(column, field, labels(of: id, isForward: false), to: field.type)
  }

  /// Each label of an enum after the edit, or the label of its rows after the down script.
  private func labels(of type: Int, isForward: Bool) -> [(String, String)] {
    let labels = old.enums.first { $0.id == type }?.labels ?? []
    let target = isForward ? new : old
    return labels.compactMap { label in
      let name = target.labelText(mapping[label.id] ?? label.id)
      return name.isEmpty || name == label.text ? nil : (label.text, name)
    }
  }

  private func relabelled(
    _ column: String, _ field: WalkedField, _ labels: [(String, String)], to type: WalkedType
  ) -> String {
    let wraps = type.isList && !field.type.isList
    let unwraps = field.type.isList && !type.isList
    func renamed(_ value: String) -> String {
      if labels.isEmpty { return value }
      let cases = labels.map {
        "WHEN \(WalkedSQL.literal($0.0)) THEN \(WalkedSQL.literal($0.1))"
      }
      return "CASE \(value) \(cases.joined(separator: " ")) ELSE \(value) END"
    }
    if !isPostgreSQL { return "quote(\(renamed(column)))" }
    if unwraps { return renamed("\(column)[1]::text") }
    if field.type.isList {
      return """
        CASE WHEN cardinality(\(column)) = 0 THEN '{}' ELSE (SELECT array_agg(\
        \(renamed("e.label::text")) ORDER BY e.place) FROM unnest(\(column)) \
        WITH ORDINALITY e(label, place))::text END
        """
    }
    let text = renamed("\(column)::text")
    return wraps ? "CASE WHEN \(column) IS NOT NULL THEN ARRAY[\(text)]::text END" : text
  }
}
