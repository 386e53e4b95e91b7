import DatabaseSchema

/// A short text that changes when the meaning of a schema for the database changes.
///
/// The snapshot carries it, so that a build can tell that the schema is ahead without planning
/// anything. Spans, comments (unless the database gets them), generators, connection URLs and the
/// order of files and of declarations have no part in it; the order of columns and of enum values
/// has.
package enum SchemaFingerprint {
  /// The SHA-256 of a schema's canonical text, in hexadecimal digits.
  package static func of(_ schema: Schema) -> String {
    var writer = FingerprintWriter()
    writer.write(schema)
    return SHA256.hexDigest(of: writer.bytes)
  }
}
