/// A declaration of a lifted schema, in parts that can be put into an existing one.
struct LiftedBlock {
  /// Documentation and the line with the opening brace.
  var head: [LiftedLine]
  var fields: [LiftedLine]
  /// The `@@` lines.
  var attributes: [LiftedLine]

  /// All lines, with the closing brace.
  var lines: [LiftedLine] {
    head + fields + (attributes.isEmpty ? [] : [LiftedLine("")] + attributes) + [LiftedLine("}")]
  }
}
