import DatabaseIntrospection
import DatabaseSchema

extension LiveDatabase {
  /// The whole database as text: what a snapshot would hold, and a line for each other object.
  ///
  /// The versions of extensions are those of the server.
  var lines: String {
    var schema = schema
    for place in schema.extensions.indices where schema.extensions[place].version != nil {
      schema.extensions[place].version = "some"
    }
    let carried = carried.map {
      "carried \($0.kind.words) \(quoted($0.name)): \(quoted($0.definition))"
    }
    let listed = listed.map { "listed \($0.kind.words) \(quoted($0.name)): \($0.reason)" }
    return Snapshot(sections: [schema]).encoded()
      + (carried + listed).map { "\n" + $0 }.joined() + "\n"
  }

  /// A text in one line.
  private func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }
}
