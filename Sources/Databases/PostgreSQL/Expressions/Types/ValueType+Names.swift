import SQLEquivalence

extension ValueType {
  /// The words of SQL for types, and the names that the catalog has for them:
  /// <https://www.postgresql.org/docs/current/datatype.html>.
  static let catalogNames: [String: String] = [
    "int": "int4", "integer": "int4", "smallint": "int2", "bigint": "int8", "real": "float4",
    "float": "float8", "double precision": "float8", "decimal": "numeric", "dec": "numeric",
    "boolean": "bool", "char": "bpchar", "character": "bpchar", "nchar": "bpchar",
    "national char": "bpchar", "national character": "bpchar", "varchar": "varchar",
    "char varying": "varchar", "character varying": "varchar", "nchar varying": "varchar",
    "national char varying": "varchar", "national character varying": "varchar",
    "bit varying": "varbit", "time without time zone": "time",
    "timestamp without time zone": "timestamp", "time with time zone": "timetz",
    "timestamp with time zone": "timestamptz", "serial": "int4", "bigserial": "int8",
    "smallserial": "int2", "timestamptz": "timestamptz",
  ]

  /// Words that begin a type of several words, or of one that is not an ordinary name.
  static let leadingWords: Set<String> = [
    "int", "integer", "smallint", "bigint", "real", "float", "double", "decimal", "dec", "numeric",
    "boolean", "char", "character", "nchar", "national", "varchar", "bit", "time", "timestamp",
    "interval",
  ]

  static let boolean = ValueType("bool")
  static let integer = ValueType("int4")
  static let bigint = ValueType("int8")
  static let numeric = ValueType("numeric")
  static let text = ValueType("text")
  static let interval = ValueType("interval")

  /// The types that hold text and compare as `text`.
  package var isText: Bool {
    !isArray && ["text", "varchar", "bpchar", "name", "citext"].contains(name)
  }

  /// Makes a type from the words of SQL, in lower case and with one space between them.
  init(words: String, modifiers: String = "", isArray: Bool = false) {
    let name = Self.catalogNames[words] ?? words
    var modifiers = modifiers
    switch (words, modifiers) {
    case ("char", ""), ("character", ""), ("nchar", ""), ("national char", ""),
      ("national character", ""), ("bit", ""):
      modifiers = "1"
    case ("float", let digits):
      modifiers = ""
      if let count = Int(digits), count <= 24 {
        self.init("float4", isArray: isArray)
        return
      }
    case ("numeric", let digits), ("decimal", let digits), ("dec", let digits):
      // NUMERIC(10) is NUMERIC(10,0).
      if !digits.isEmpty, !digits.contains(",") { modifiers += ",0" }
    default: break
    }
    self.init(name, isArray: isArray, modifiers: modifiers)
  }
}
