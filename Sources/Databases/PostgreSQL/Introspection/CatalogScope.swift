import SQLLexicon

/// Which part of a database is read, and from which version of the server.
struct CatalogScope {
  /// `server_version_num`: 150004 for 15.4.
  let version: Int
  /// The names of all database schemas that are not the server's own, by their identifiers.
  let schemas: [Int: String]
  /// The identifiers of those that are read.
  let read: Set<Int>
  /// The names of the others, without empty ones that came with the database or an extension.
  let unread: [SchemaRow]
  /// The one whose objects are named without it, because the schema language does not name it.
  let home: Int?
  /// The relations that belong to extensions, which make and drop them.
  let members: Set<Int>
  /// The relations besides tables with columns that have options: indexes whose operator classes have
  /// parameters.
  private var withOptions: Set<Int> = []
  /// Whether a column has privileges of its own.
  private(set) var hasColumnPrivileges = false

  /// - Parameters:
  ///   - rows: All database schemas that are not the server's own.
  ///   - names: Those to read; `nil` for the current one.
  ///   - members: The relations that belong to extensions.
  init(_ rows: [SchemaRow], _ names: [String]?, members: Set<Int>) {
    let all = rows.filter { $0.id != 0 }
    let read = all.filter { schema in
      names?.contains { $0.isExactly(schema.name) } ?? schema.isCurrent
    }
    version = rows.first?.version ?? 0
    schemas = Dictionary(all.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.read = Set(read.map(\.id))
    unread = all.filter { schema in
      !read.contains { $0.id == schema.id } && !(schema.isGiven && schema.isEmpty)
    }
    home = names == nil ? read.first?.id : nil
    self.members = members
  }

  /// Takes note of what the attributes of relations tell, so that no other query has to look at all
  /// attributes again.
  mutating func add(_ attributes: [AttributeRow]) {
    withOptions = Set(
      attributes.filter { !$0.isColumn && !$0.options.isEmpty }.map(\.relation))
    hasColumnPrivileges = attributes.contains(where: \.hasPrivileges)
  }

  /// The condition that a column of an index has options.
  func hasOptions(_ index: String) -> String {
    withOptions.isEmpty ? "false" : "\(index) IN (\(Self.list(withOptions)))"
  }

  /// The identifiers as the content of an `IN (…)`.
  var list: String {
    read.isEmpty ? "NULL" : Self.list(read)
  }

  private static func list(_ identifiers: Set<Int>) -> String {
    identifiers.sorted().map(String.init).joined(separator: ", ")
  }

  /// The condition that a schema is one of those that are read.
  ///
  /// - Parameter schema: Its name as `pg_identify_object` has it, in quotes where it needs them.
  func isRead(_ schema: String) -> String {
    "\(schema) IN (SELECT quote_ident(q.nspname) FROM pg_namespace q WHERE q.oid IN (\(list)))"
  }

  /// The condition that a relation does not belong to an extension. It costs nothing where no extension
  /// has relations.
  func isOwn(_ relation: String) -> String {
    members.isEmpty
      ? "true" : "\(relation) NOT IN (\(Self.list(members)))"
  }

  /// A column of a catalog that older servers do not have, or its replacement there.
  func column(_ name: String, since version: Int, else other: String) -> String {
    self.version >= version ? name : other
  }
}
