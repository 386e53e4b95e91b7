import DatabaseSchema
import SchemaModel

/// The `String` fields that are `UUID` in Swift: `@db.Uuid`, `@default(uuid())`, and foreign keys that
/// refer to one.
struct UUIDFields: Sendable {
  private struct Path: Hashable, Sendable {
    let model: String
    let field: String
  }

  private var paths: Set<Path> = []

  /// Finds them in a schema.
  init(_ schema: Schema) {
    for model in schema.models {
      for field in model.columns where Self.isDeclared(field) {
        paths.insert(Path(model: model.name, field: field.name))
      }
    }
    var references: [Path: [Path]] = [:]
    for relation in schema.relations {
      for (field, reference) in zip(relation.fields, relation.references) {
        let target = Path(model: relation.referenced.model, field: reference)
        references[target, default: []].append(
          Path(model: relation.referencing.model, field: field))
      }
    }
    var pending = Array(paths)
    while let path = pending.popLast() {
      for reference in references[path] ?? [] where paths.insert(reference).inserted {
        pending.append(reference)
      }
    }
  }

  /// Whether a field is one.
  func contains(_ field: String, of model: String) -> Bool {
    paths.contains(Path(model: model, field: field))
  }

  private static func isDeclared(_ field: Field) -> Bool {
    guard field.type == .scalar(.string) else { return false }
    if case .uuid = field.defaultValue?.kind { return true }
    return field.nativeType?.name == .uuid
  }
}
