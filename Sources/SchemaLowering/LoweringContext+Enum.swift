import DatabaseSchema
import SchemaModel

extension LoweringContext {
  /// The type of an enum.
  func enumType(_ enumeration: Enumeration) -> EnumType {
    EnumType(
      name: qualified(enumeration.databaseName, schema: enumeration.databaseSchema),
      model: enumeration.name,
      values: enumeration.values.map {
        EnumType.Value($0.databaseName, name: $0.name, formerName: $0.formerName)
      },
      comment: comment(enumeration.documentation), formerName: enumeration.formerName)
  }
}
