import TestSupport

/// An object in the output of `pg_dump -s`.
struct DumpEntry: Hashable, CustomStringConvertible {
  /// `TABLE`, `FK CONSTRAINT` and so on.
  let kind: String
  /// `-` for an object without one.
  let schema: String
  /// The name, for a part of a table after the table's; without the arguments of a function.
  let name: String

  init(_ kind: String, _ schema: String, _ name: String) {
    self.kind = kind
    self.schema = schema
    let isRoutine = ["FUNCTION", "PROCEDURE", "AGGREGATE"].contains(kind)
    let plain = name.replacing("\n", with: " ")
    self.name = isRoutine ? String(plain.prefix { $0 != "(" }) : plain
  }

  var description: String { "\(kind) \(schema).\(name)" }

  /// The objects of a database.
  static func all(in database: CatalogDatabase) throws -> [DumpEntry] {
    guard let programs = PostgresPrograms.find() else { return [] }
    let cluster = database.cluster
    let dump = try programs.run(
      "pg_dump",
      [
        "-s", "-h", cluster.socketFolder, "-p", String(cluster.port), "-U", PostgresCluster.user,
        database.name,
      ])
    return dump.split(separator: "\n").compactMap(entry)
  }

  /// `-- Name: big; Type: TABLE; Schema: k; Owner: postgres`.
  private static func entry(_ line: Substring) -> DumpEntry? {
    guard line.hasPrefix("-- Name: "), let type = line.ranges(of: "; Type: ").last,
      let schema = line.ranges(of: "; Schema: ").last, let owner = line.ranges(of: "; Owner:").last
    else { return nil }
    return DumpEntry(
      String(line[type.upperBound..<schema.lowerBound]),
      String(line[schema.upperBound..<owner.lowerBound]),
      String(line[line.index(line.startIndex, offsetBy: 9)..<type.lowerBound]))
  }
}
