import DatabaseSchema

extension FingerprintWriter {
  /// Writes a model or view with its columns, keys and indexes.
  mutating func write(_ model: Model, withComments: Bool) {
    write(model.isView ? "view" : "model")
    write(model.name)
    write("map", model.databaseName)
    write("schema", model.databaseSchema)
    write("renamed", model.formerName)
    if withComments { write("comment", model.documentation) }
    write("columns", model.columns) { $0.write($1, withComments: withComments) }
    if let key = model.primaryKey {
      write("key", key.columns) { $0.write($1) }
      write("map", key.databaseName)
    }
    write("uniques", model.uniqueKeys) { $0.write($1) }
    write("indexes", model.indexes) { $0.write($1) }
    write("checks", model.checks) { writer, check in
      writer.write(check.expression)
      writer.write("field", check.field)
      writer.write("map", check.databaseName)
    }
  }

  private mutating func write(_ field: Field, withComments: Bool) {
    write(field.name)
    write("map", field.databaseName)
    write(field.type)
    write(field.arity.rawValue)
    if let native = field.nativeType {
      write("native", native.name.rawValue)
      write("arguments", native.arguments) { $0.write(String($1)) }
    }
    if let value = field.defaultValue {
      write("default")
      write(value.kind)
      write("map", value.name)
    }
    write("updatedByDatabase", field.updatedAt == .database)
    write("softDelete", field.isSoftDelete)
    write("generated", field.generatedExpression)
    write("renamed", field.formerName)
    if withComments { write("comment", field.documentation) }
  }

  private mutating func write(_ key: UniqueKey) {
    write("columns", key.columns) { $0.write($1) }
    write("map", key.databaseName)
    write(key.predicate)
  }

  private mutating func write(_ index: Index) {
    write("columns", index.columns) { $0.write($1) }
    write("expression", index.expression)
    write("unique", index.isUnique)
    write("method", index.method?.rawValue)
    write("map", index.databaseName)
    write(index.predicate)
  }

  private mutating func write(_ column: KeyColumn) {
    write(column.field)
    write("sort", column.sort?.rawValue)
    write("length", column.length.map(String.init))
    write("ops", column.operatorClass)
  }
}
