package import DatabaseSchema
package import DatabaseTypes
package import SchemaModel

/// From models to tables: the names, types and defaults that Prisma would give them.
package enum Lowering {
  /// What a schema declares in one database.
  ///
  /// - Parameters:
  ///   - schema: The resolved schema.
  ///   - dialect: The database.
  package static func lower(_ schema: Schema, to dialect: Dialect) -> DatabaseSchema {
    let context = LoweringContext(schema: schema, dialect: dialect)
    var tables = schema.models.filter { !$0.isView }.map(context.table)
    tables += schema.relations.compactMap(context.joinTable)
    var result = DatabaseSchema(
      dialect: dialect, schemas: context.schemas, extensions: context.extensions,
      enums: schema.enums.map(context.enumType), tables: tables)
    result.declaresComments = schema.datasource?.writesComments == true
    result.clientValues = context.clientValues()
    return result
  }
}
