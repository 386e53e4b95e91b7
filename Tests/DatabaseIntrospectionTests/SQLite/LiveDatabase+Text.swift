import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes

extension LiveDatabase {
  /// All that it holds, for a golden file.
  var text: String {
    let carried = carried.map { object in
      "carried \(object.kind.words): \(object.name)\(Self.suffix(object.table?.description))\n"
        + "    \(object.definition.replacing("\n", with: "\n    "))\n"
    }
    let listed = listed.map { object in
      "listed \(object.kind.words): \(object.name)\(Self.suffix(object.table?.description)): "
        + "\(object.reason)\n"
    }
    return Snapshot(sections: [schema]).encoded() + carried.joined() + listed.joined()
  }

  private static func suffix(_ table: String?) -> String { table.map { " of \($0)" } ?? "" }
}
