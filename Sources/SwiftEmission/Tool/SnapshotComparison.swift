import CanonicalJSON
import Foundation
import SchemaDiagnostics
import SchemaModel

/// Tells whether the schema has changed since the newest migration was written.
enum SnapshotComparison {
  /// Warns when it has, and names what differs.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - folder: Where `snapshot.json` lies; without one, there is nothing to compare.
  ///   - diagnostics: Receives the warning.
  static func warn(
    of schema: Schema, in folder: String, into diagnostics: inout DiagnosticBag
  ) {
    guard let snapshot = fingerprints(in: folder) else { return }
    let present = SchemaFingerprint.parts(of: schema)
    let changed = Set(snapshot.keys).union(present.keys).filter { snapshot[$0] != present[$0] }
    guard !changed.isEmpty else { return }
    let declared = declarations(of: schema).filter { changed.contains($0.name) }
    let gone = changed.subtracting(declared.map(\.name)).sorted()
    diagnostics.warning(
      .schemaAheadOfSnapshot,
      "The schema has changed since the newest migration: \(words(declared.map(\.name) + gone)).",
      at: declared.first?.span ?? SourceSpan(file: 0, start: 0, end: 0),
      help: "Run `swift run schemagen migrate` to write and apply a migration.")
  }

  private static func fingerprints(in folder: String) -> [String: String]? {
    guard let data = FileManager.default.contents(atPath: folder + "/snapshot.json"),
      let root = try? JSONObject(JSONNode(parsing: Array(data))),
      let parts = try? root["fingerprints"].map(JSONObject.init)
    else { return nil }
    var fingerprints: [String: String] = [:]
    for part in parts.members {
      // Older snapshots have the digest alone.
      let entry = (try? JSONObject(part.value))?["digest"] ?? part.value
      guard let digest = try? entry.string() else { return nil }
      fingerprints[part.key] = digest
    }
    return fingerprints
  }

  /// What has a name and a place in the schema, in the order of the schema.
  private static func declarations(of schema: Schema) -> [(name: String, span: SourceSpan)] {
    let models = schema.models.map { (name: $0.name, span: $0.nameSpan) }
    let enums = schema.enums.map { (name: $0.name, span: $0.nameSpan) }
    return (models + enums).sorted {
      ($0.span.file, $0.span.start) < ($1.span.file, $1.span.start)
    }
  }

  private static func words(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }
}
