import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension CatalogMapping {
  /// The sequences that no column owns and uses.
  mutating func carrySequences() {
    for (place, row) in contents.sequences.enumerated() where !usedSequences.contains(place) {
      var words = ["CREATE\(row.isLogged ? "" : " UNLOGGED") SEQUENCE \(sql(row.schema, row.name))"]
      words += row.options(besides: "bigint")
      if let owner = relations[row.owner] {
        let column = columnNames([row.ownerColumn], of: row.owner).first ?? ""
        words.append("OWNED BY \(sql(owner)).\(SQLQuoting.identifier(column))")
      }
      carry(
        .sequence, qualified(row.schema, row.name), words.joined(separator: " "))
    }
  }

  /// Functions, policies, rules and others that come with their definitions, and privileges.
  mutating func carryDefined() {
    let touches = Set(touchFunctions.map { $0.renamed("\($0.name)()") })
    for row in contents.defined {
      let kind = ObjectKind(row.kind)
      if row.schema == 0 {
        if let relation = relations[row.relation] {
          carry(kind, row.name, of: relation, trimmed(row.definition))
        } else {
          carry(kind, QualifiedName(row.name), trimmed(row.definition))
        }
        continue
      }
      let name = qualified(row.schema, row.name)
      if row.kind == "function", touches.contains(name) { continue }
      carried.append(
        CarriedObject(
          kind: kind, name: name.description,
          table: relations[row.relation].map { self.name(of: $0) },
          definition: trimmed(row.definition)))
    }
    for row in contents.privileges {
      let name =
        row.name.isEmpty
        ? scope.schemas[row.schema] ?? "" : qualified(row.schema, row.name).description
      carried.append(
        CarriedObject(
          kind: .privilege, name: name,
          table: relations[row.relation].map { self.name(of: $0) }, definition: row.statement))
    }
  }

  /// The comments, except those of the schema's tables, columns and enums.
  mutating func carryComments() {
    let enums = Set(contents.types.filter { $0.kind == "e" }.map(\.id))
    for row in contents.comments {
      if row.catalog == "pg_class", relations[row.object]?.isTable == true { continue }
      if row.catalog == "pg_type", enums.contains(row.object) { continue }
      guard let kind = row.kind, let identity = row.identity else { continue }
      let (word, place) = Self.target(kind, identity)
      carry(
        .comment, QualifiedName("\(kind) \(identity)"),
        "COMMENT ON \(word) \(place) IS \(SQLQuoting.literal(row.text))")
    }
  }

  /// The words of `COMMENT ON`: <https://www.postgresql.org/docs/current/sql-comment.html>.
  private static func target(_ kind: String, _ identity: String) -> (String, String) {
    if kind.hasSuffix("column") { return ("COLUMN", identity) }
    switch kind {
    case "table constraint": return ("CONSTRAINT", identity)
    case "domain constraint":
      return ("CONSTRAINT", onDomain(identity))
    case "statistics object": return ("STATISTICS", identity)
    // `foreign-data wrapper`
    default: return (kind.uppercased().replacing("-", with: " "), identity)
    }
  }

  /// `name ON DOMAIN domain` of `name on domain`, in which either may hold the word in quotes.
  private static func onDomain(_ identity: String) -> String {
    SQLTokenizer(identity, rules: .postgresql).map {
      $0.kind == .word && $0.text == "on" ? "ON DOMAIN" : $0.text
    }.joined()
  }

  /// Lists objects of kinds that are not read, and the database schemas that were not read.
  mutating func listNamed() {
    for row in contents.named {
      listed.append(
        ListedObject(
          kind: ObjectKind(row.kind), name: row.identity,
          reason: "objects of this kind are not read, only their names"))
    }
    for schema in scope.unread {
      let reason =
        schema.isUsable
        ? "it is not among the database schemas that were read" : "the role has no USAGE on it"
      listed.append(ListedObject(kind: .databaseSchema, name: schema.name, reason: reason))
    }
  }
}
