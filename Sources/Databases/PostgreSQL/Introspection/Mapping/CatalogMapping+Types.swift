import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes

extension CatalogMapping {
  /// The enums; the other types are carried or listed.
  mutating func readTypes() -> [EnumType] {
    let texts = Dictionary(
      contents.comments.filter { $0.catalog == "pg_type" }.map { ($0.object, $0.text) },
      uniquingKeysWith: { first, _ in first })
    var enums: [EnumType] = []
    for row in contents.types {
      let name = qualified(row.schema, row.name)
      switch row.kind {
      // A schema has no enum without values.
      case "e" where row.labels.isEmpty:
        carry(.emptyEnum, name, "CREATE TYPE \(sql(row.schema, row.name)) AS ENUM ()")
      case "e":
        enums.append(
          EnumType(
            name: name, model: row.name, values: row.labels.map { EnumType.Value($0) },
            comment: texts[row.id]))
      case "d":
        carry(
          .domain, name,
          "CREATE DOMAIN \(sql(row.schema, row.name)) \(row.definition ?? "")")
      case "c":
        carry(
          .compositeType, name,
          "CREATE TYPE \(sql(row.schema, row.name)) \(row.definition ?? "")")
      case "r":
        carry(
          .rangeType, name,
          "CREATE TYPE \(sql(row.schema, row.name)) \(row.definition ?? "")")
      case "b":
        listed.append(
          ListedObject(
            kind: .baseType, name: name.description,
            reason: "it is made of functions in another language, and its definition is not read"))
      default:
        listed.append(
          ListedObject(
            kind: .shellType, name: name.description,
            reason: "it is declared and not defined"))
      }
    }
    return enums
  }
}
