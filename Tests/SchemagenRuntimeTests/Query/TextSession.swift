import SchemagenRuntime

/// A session that has a dialect and no database, to look at the text of statements.
struct TextSession: DatabaseSession {
  let dialect: DatabaseDialect
}
