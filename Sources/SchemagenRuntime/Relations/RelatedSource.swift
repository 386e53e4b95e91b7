/// Related rows in `FROM`: the tables, what connects them, and the name of the last one.
struct RelatedSource {
  var tables: [String] = []
  var conditions: [String] = []
  /// The name of the related rows and a dot.
  var prefix = ""
}
