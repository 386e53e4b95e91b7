import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// The objects that were read, as `pg_dump` would name them.
extension LiveDatabase {
  var entries: Set<DumpEntry> {
    Set(schemaEntries + schema.tables.flatMap(entries) + carriedEntries + listedEntries)
  }

  private var schemaEntries: [DumpEntry] {
    schema.schemas.map { DumpEntry("SCHEMA", "-", $0) }
      + schema.extensions.flatMap {
        // The comment is made with the extension.
        [DumpEntry("EXTENSION", "-", $0.name), DumpEntry("COMMENT", "-", "EXTENSION \($0.name)")]
      }
      + schema.enums.flatMap {
        [
          DumpEntry("TYPE", $0.name.effectiveSchema, $0.name.name),
          DumpEntry("COMMENT", $0.name.effectiveSchema, "TYPE \($0.name.name)"),
        ]
      }
  }

  private func entries(_ table: Table) -> [DumpEntry] {
    let (schema, name) = (table.name.effectiveSchema, table.name.name)
    func part(_ kind: String, _ part: String) -> DumpEntry {
      DumpEntry(kind, schema, "\(name) \(part)")
    }
    var entries = [DumpEntry("TABLE", schema, name)]
    if table.comment != nil { entries.append(DumpEntry("COMMENT", schema, "TABLE \(name)")) }
    for column in table.columns {
      if column.comment != nil {
        // Only names that need it are in quotes.
        for (name, column) in [
          (name, column.name), (SQLQuoting.identifier(name), SQLQuoting.identifier(column.name)),
        ] {
          entries.append(DumpEntry("COMMENT", schema, "COLUMN \(name).\(column)"))
        }
      }
      if column.defaultValue != nil { entries.append(part("DEFAULT", column.name)) }
      guard column.isAutoincrement else { continue }
      let sequence = DatabaseNaming(limit: 63).sequence(table: name, column: column.name)
      entries.append(DumpEntry("SEQUENCE", schema, sequence))
      entries.append(DumpEntry("SEQUENCE OWNED BY", schema, sequence))
    }
    if let key = table.primaryKey { entries.append(part("CONSTRAINT", key.name)) }
    entries += table.indexes.map { DumpEntry("INDEX", schema, $0.name) }
    entries += table.checks.map { part("CHECK CONSTRAINT", $0.name) }
    entries += table.foreignKeys.map { part("FK CONSTRAINT", $0.name) }
    for trigger in table.triggers {
      entries.append(part("TRIGGER", trigger.name))
      let function = trigger.function ?? QualifiedName("")
      entries.append(DumpEntry("FUNCTION", function.effectiveSchema, "\(function.name)()"))
    }
    return entries
  }

  private static let words: [String: [String]] = [
    "exclusion constraint": ["CONSTRAINT"], "unique constraint": ["CONSTRAINT"],
    "primary key": ["CONSTRAINT"], "not-null constraint": ["CONSTRAINT"],
    "check constraint": ["CHECK CONSTRAINT"],
    "foreign key": ["FK CONSTRAINT"], "partition": ["TABLE", "TABLE ATTACH"],
    "composite type": ["TYPE"], "range type": ["TYPE"], "base type": ["TYPE"],
    "shell type": ["SHELL TYPE", "TYPE"], "database schema": ["SCHEMA"],
    "column default": ["DEFAULT"], "sequence": ["SEQUENCE", "SEQUENCE OWNED BY"],
  ]

  private var carriedEntries: [DumpEntry] {
    carried.flatMap { object -> [DumpEntry] in
      let kinds = Self.words[object.kind.words] ?? [object.kind.words.uppercased()]
      let table = object.table?.name ?? ""
      let schema =
        object.table?.effectiveSchema
        ?? String(object.name.prefix { $0 != "." })
      let local = object.name.dropFirst(schema.count + 1)
      switch object.kind.words {
      case "comment", "privilege": return []
      case "sequence options":
        let name = object.definition.split(separator: "\"").dropFirst(3).first.map(String.init)
        return name.map {
          [DumpEntry("SEQUENCE", schema, $0), DumpEntry("SEQUENCE OWNED BY", schema, $0)]
        } ?? []
      case "event trigger": return [DumpEntry("EVENT TRIGGER", "-", object.name)]
      case "index", "statistics":
        let name = object.kind.words == "index" ? local.dropFirst(table.count + 1) : local
        return kinds.map { DumpEntry($0, schema, String(name)) }
      case "partition": return kinds.map { DumpEntry($0, schema, table) }
      case "row security": return kinds.map { DumpEntry($0, schema, table) }
      default:
        // The name of a part is `schema.table.part`.
        let isPart = object.table != nil && local.hasPrefix(table + ".")
        let part = local.dropFirst(table.count + 1)
        // A part of a view has no table in a schema, but the view's name.
        return kinds.map { DumpEntry($0, schema, isPart ? "\(table) \(part)" : String(local)) }
      }
    }
  }

  private var listedEntries: [DumpEntry] {
    listed.flatMap { object -> [DumpEntry] in
      let kinds = Self.words[object.kind.words] ?? [object.kind.words.uppercased()]
      if object.kind.words == "database schema" { return [DumpEntry("SCHEMA", "-", object.name)] }
      let plain = object.name.replacing("\"", with: "")
      switch object.kind.words {
      case "foreign-data wrapper": return [DumpEntry("FOREIGN DATA WRAPPER", "-", plain)]
      case "server", "publication": return kinds.map { DumpEntry($0, "-", plain) }
      case "user mapping":
        let name = plain.replacing(" on ", with: " SERVER ")
        return [DumpEntry("USER MAPPING", "-", "USER MAPPING \(name)")]
      case "default privileges":
        // `for role postgres in schema app on tables`
        let words = plain.split(separator: " ").map(String.init)
        let kind = words.last?.uppercased() ?? ""
        return [
          DumpEntry("DEFAULT ACL", words.dropLast(2).last ?? "", "DEFAULT PRIVILEGES FOR \(kind)")
        ]
      default: break
      }
      let schema = String(object.name.prefix { $0 != "." })
      let local = object.name.dropFirst(schema.count + 1).prefix { $0 != "(" }
      return kinds.map { DumpEntry($0, schema, String(local)) }
    }
  }
}
