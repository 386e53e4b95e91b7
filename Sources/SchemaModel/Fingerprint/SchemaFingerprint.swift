import CanonicalJSON

/// A short text that changes when the meaning of a schema for the database changes.
///
/// The snapshot carries it, so that a build can tell that the schema is ahead without planning
/// anything. Spans, comments (unless the database gets them), generators, connection URLs, the
/// shapes of typed JSON and the order of files and of declarations have no part in it; the order
/// of columns and of enum values has.
package enum SchemaFingerprint {
  /// The SHA-256 of a whole schema's canonical text, in hexadecimal digits.
  package static func of(_ schema: Schema) -> String {
    var writer = FingerprintWriter()
    for (name, digest) in parts(of: schema).sorted(by: { $0.key.precedes($1.key) }) {
      writer.write(name, digest)
    }
    return SHA256.hexDigest(of: writer.bytes)
  }

  /// The fingerprint of each model, view and enum by name, and that of the `datasource`.
  ///
  /// A relation belongs to the model with the foreign key, an implicit many-to-many relation to
  /// that of its end A. So branches that change different models change different parts.
  package static func parts(of schema: Schema) -> [String: String] {
    let comments = schema.datasource?.writesComments ?? false
    var parts: [String: String] = [:]
    let relations = Dictionary(grouping: schema.relations, by: \.referencing.model)
    for model in schema.models {
      parts[key(of: model.name)] = digest { writer in
        writer.write(model, withComments: comments)
        writer.write(relations[model.name] ?? [])
      }
    }
    for enumeration in schema.enums {
      parts[key(of: enumeration.name)] = digest { $0.write(enumeration, withComments: comments) }
    }
    if let datasource = schema.datasource { parts["datasource"] = digest { $0.write(datasource) } }
    return parts
  }

  /// A declaration may be called like the part that is no declaration.
  private static func key(of name: String) -> String {
    name == "datasource" ? "declaration datasource" : name
  }

  private static func digest(_ write: (inout FingerprintWriter) -> Void) -> String {
    var writer = FingerprintWriter()
    write(&writer)
    return SHA256.hexDigest(of: writer.bytes)
  }
}
