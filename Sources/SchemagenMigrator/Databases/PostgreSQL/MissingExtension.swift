/// Which extension a statement needs, from the server's message.
enum MissingExtension {
  /// What each extension brings, of those that
  /// <https://www.postgresql.org/docs/current/contrib.html> describes, PostGIS and pgvector.
  private static let contents: [String: Set<String>] = [
    "citext": ["citext"], "hstore": ["hstore"],
    "ltree": ["ltree", "lquery", "ltxtquery", "gist_ltree_ops"],
    "cube": ["cube", "gist_cube_ops"], "seg": ["seg"],
    "isn": ["ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc"],
    "intarray": ["query_int", "gin__int_ops", "gist__int_ops", "gist__intbig_ops"],
    "pg_trgm": [
      "gin_trgm_ops", "gist_trgm_ops", "similarity", "word_similarity", "show_trgm",
      "strict_word_similarity",
    ],
    "uuid-ossp": [
      "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v3", "uuid_generate_v4",
      "uuid_generate_v5", "uuid_nil",
    ],
    "pgcrypto": ["gen_random_bytes", "gen_salt", "crypt", "digest", "hmac", "gen_random_uuid"],
    "unaccent": ["unaccent"], "fuzzystrmatch": ["levenshtein", "soundex", "metaphone"],
    "postgis": ["geometry", "geography", "box2d", "box3d", "raster", "st_makepoint", "st_setsrid"],
    "vector": [
      "vector", "halfvec", "sparsevec", "vector_l2_ops", "vector_ip_ops", "vector_cosine_ops",
    ],
  ]

  /// How to install the extension; nil where the message is about something else.
  ///
  /// The texts are those of the server's English messages: `type "citext" does not exist`,
  /// `operator class "gin_trgm_ops" does not exist for access method "gin"`,
  /// `function uuid_generate_v4() does not exist`.
  static func advice(for message: String) -> String? {
    guard message.contains("does not exist"), let name = missing(in: message),
      let item = contents.first(where: { $0.value.contains(name) })?.key
    else { return nil }
    let isPlain = item.allSatisfy { $0.isLetter || $0 == "_" }
    let declared = isPlain ? item : "uuidOssp(map: \"\(item)\")"
    return "It is a part of the extension \(item): add `extensions = [\(declared)]` to the "
      + "datasource and run `schemagen migrate`, or have "
      + "`CREATE EXTENSION \(isPlain ? item : "\"\(item)\"")` run before. If it is installed in a "
      + "database schema of its own, the search path has to name that: "
      + "`?options=-csearch_path%3Dpublic,SCHEMA` in the URL."
  }

  /// The name of what does not exist, without the schema and the arguments.
  private static func missing(in message: String) -> String? {
    let name: Substring
    if message.hasPrefix("function ") {
      name = message.dropFirst("function ".count).prefix { $0 != "(" }
    } else if ["type ", "operator class "].contains(where: message.hasPrefix) {
      name = message.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
    } else {
      return nil
    }
    return name.split(separator: ".").last.map { $0.prefix { $0 != "[" }.lowercased() }
  }
}
