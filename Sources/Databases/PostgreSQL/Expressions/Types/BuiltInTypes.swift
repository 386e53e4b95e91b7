/// The implicit casts and the categories of types of PostgreSQL, from `pg_cast` and `pg_type`:
/// <https://www.postgresql.org/docs/current/typeconv.html>.
enum BuiltInTypes {
  /// The types to which values of a type are turned implicitly.
  static let implicitCasts: [String: Set<String>] = table(
    """
    bit: bit varbit bpchar: bpchar name text varchar char: text cidr: inet citext: text varchar
    date: timestamp timestamptz float4: float8 int2: float4 float8 int4 int8 numeric oid
    regclass regconfig int4: float4 float8 int8 numeric oid regclass regconfig int8: float4
    float8 numeric oid regclass regconfig interval: interval name: text numeric: float4 float8
    numeric oid: regclass regconfig regclass: oid regconfig: oid text: bpchar name regclass
    varchar time: interval time timetz timestamp: timestamp timestamptz timestamptz: timestamptz
    timetz: timetz varbit: bit varbit varchar: bpchar name regclass text varchar
    """
  ).mapValues(Set.init)

  /// The category of each type; `!` marks those that are preferred.
  private static let members = table(
    """
    B: bool! U: bytea json xml macaddr uuid tsvector tsquery jsonb jsonpath Z: char S: name
    text! bpchar varchar citext N: int8 int2 int4 oid! float4 float8! money numeric regclass
    regconfig I: inet! cidr D: date time timestamp timestamptz! timetz T: interval! V: bit
    varbit! R: int4range numrange tsrange tstzrange daterange int8range int4multirange
    int8multirange nummultirange tsmultirange tstzmultirange datemultirange
    """)

  /// The letter of each type's category.
  static let categories: [String: String] = members.reduce(into: [:]) { all, entry in
    for name in entry.value { all[name.replacing("!", with: "")] = entry.key }
  }

  /// The types that win over others of their category.
  static let preferred: Set<String> = Set(
    members.values.joined().filter { $0.hasSuffix("!") }.map { String($0.dropLast()) })

  /// Reads `name: word word … name: …`.
  private static func table(_ text: String) -> [String: [String]] {
    var all: [String: [String]] = [:]
    var current = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word.hasSuffix(":") {
        current = String(word.dropLast())
      } else {
        all[current, default: []].append(String(word))
      }
    }
    return all
  }
}
