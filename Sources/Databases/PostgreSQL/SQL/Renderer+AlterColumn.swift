import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes
import SQLLexicon

extension Renderer {
  /// Changes a column's type, nullability or default.
  func alterColumn(_ change: ColumnChange, of tables: Transition<Table>) -> AlterationParts {
    let table = tables.after
    let (old, new) = (change.column.before, change.column.after)
    let alter: SQL = "ALTER COLUMN \(identifier: new.name)"
    var parts = AlterationParts()
    if change.dropsExpression { parts.actions.append((2, "\(alter) DROP EXPRESSION")) }
    let resetsDefault = resetsDefault(change)
    if resetsDefault, old.hasWrittenDefault { dropDefault(of: old, alter, &parts) }
    if let conversion = change.conversion {
      for setting in SessionSetting.needed(by: conversion, change.column) {
        parts.before.append(setting.fixed)
        parts.after.append(setting.reset)
      }
      let using: SQL = converted(change.column, conversion).map { " USING \($0)" } ?? ""
      parts.actions.append((4, "\(alter) SET DATA TYPE \(type(new.type))\(collation(new))\(using)"))
      // The server takes back what was said of the storage.
      parts.after += new.extras.map { "\(expression: $0)" }
    }
    if change.changesNullability { setNullability(change, of: tables, &parts) }
    // A default that PostgreSQL converts keeps a cast through the old type.
    let keepsCast = old.type.name != new.type.name && new.hasWrittenDefault && !new.isAutoincrement
    if change.changesDefault || resetsDefault || keepsCast { setDefault(change, of: table, &parts) }
    if old.isAutoincrement, new.isAutoincrement, old.type != new.type {
      parts.after.append(
        withSequence(of: new, table, run: "ALTER SEQUENCE ", "AS \(type(new.type))"))
    }
    return parts
  }

  /// A default is not converted with its column when the conversion is not the database's own:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html>.
  private func resetsDefault(_ change: ColumnChange) -> Bool {
    guard let conversion = change.conversion else { return false }
    return conversion.method != .assignment || change.column.after.type.enumeration != nil
      || change.column.before.type.enumeration != nil
  }

  private func setDefault(
    _ change: ColumnChange, of table: Table, _ parts: inout AlterationParts
  ) {
    let (old, new) = (change.column.before, change.column.after)
    let alter: SQL = "ALTER COLUMN \(identifier: new.name)"
    if new.isAutoincrement {
      if !old.isAutoincrement || resetsDefault(change) { startCounting(new, of: table, &parts) }
      return
    }
    if let value = new.defaultValue, value != .unknown {
      parts.actions.append((5, "\(alter) SET DEFAULT \(defaultValue(value, of: new.type))"))
    } else if old.hasWrittenDefault && !resetsDefault(change) {
      dropDefault(of: old, alter, &parts)
    }
    if old.isAutoincrement, old.identity == nil {
      parts.after.append(withSequence(of: new, table, run: "DROP SEQUENCE "))
    }
  }

  /// Drops a default, or the identity of a column, which takes its place:
  /// <https://www.postgresql.org/docs/current/sql-altertable.html>.
  func dropDefault(of column: Column, _ alter: SQL, _ parts: inout AlterationParts) {
    parts.actions.append((2, "\(alter) DROP \(column.identity == nil ? "DEFAULT" : "IDENTITY")"))
  }

  /// The value of a column as one of its new type; `nil` where PostgreSQL converts it by itself.
  func converted(_ column: Transition<Column>, _ conversion: TypeConversion) -> SQL? {
    converted(
      "\(identifier: column.after.name)", column.map(\.type), conversion)
  }

  /// A value of one type as one of another; `nil` where PostgreSQL converts it by itself.
  func converted(
    _ name: SQL, _ types: Transition<ColumnType>, _ conversion: TypeConversion
  ) -> SQL? {
    let target = type(types.after)
    switch conversion.method {
    case .assignment, .relabel: return nil
    case .cast(let through):
      let middle = SQL.join(through.map { "::\(expression: $0)" }, by: "")
      return "(\(name)\(middle)::\(target))"
    case .atUTC: return conversion.rewrites ? "\(name) AT TIME ZONE 'UTC'" : nil
    case .dateToInstant: return "(\(name)::timestamp AT TIME ZONE 'UTC')"
    case .instantToLocal: return "((\(name) AT TIME ZONE 'UTC')::\(target))"
    case .zonedTime(let hasZone):
      // A cast would take the zone of the session.
      let local: SQL = hasZone ? "(\(name) AT TIME ZONE 'UTC')" : name
      return "((\(local)::time::text || '+00')::\(target))"
    case .notZero: return "(\(name) <> 0)"
    case .utf8: return "convert_to(\(name), 'UTF8')"
    case .fromUTF8: return "(convert_from(\(name), 'UTF8')::\(target))"
    case .withoutZeros: return "(trim_scale(\(name))::\(target))"
    case .toJSON: return "to_jsonb(\(jsonSource(name, types.before)))::\(target)"
    case .fromJSON:
      return "((\(name) #>> '{}')\(zoned(types.after))::\(target))"
    case .wrap:
      return "(CASE WHEN \(name) IS NOT NULL THEN ARRAY[\(name)]::\(target) END)"
    case .first: return "(\(name)[array_lower(\(name), 1)])"
    }
  }

  /// The value that becomes JSON: bytes as hexadecimal digits in any session, numbers without the
  /// zeros of their scale.
  private func jsonSource(_ name: SQL, _ type: ColumnType) -> SQL {
    let types = PostgreSQLTypes.Types()
    if types.family(of: type) == .bytes, !type.isList {
      return "'\\x' || encode(\(name), 'hex')"
    }
    return type == types.columnType(of: .decimal) ? "trim_scale(\(name))" : name
  }

  /// The cast that keeps the offset of a text that becomes a time without a zone.
  private func zoned(_ type: ColumnType) -> SQL {
    let family = PostgreSQLTypes.Types().family(of: type)
    return family == .localTime || family == .date ? "::timestamptz" : ""
  }
}

extension Column {
  /// Whether the column has a default that the migration knows of.
  fileprivate var hasWrittenDefault: Bool {
    defaultValue != nil && defaultValue != .unknown
  }
}
