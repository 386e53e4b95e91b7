package import DatabaseSchema

extension Types {
  /// The operator classes that come with PostgreSQL and have a word in the schema language:
  /// <https://www.postgresql.org/docs/current/brin-builtin-opclasses.html>,
  /// <https://www.postgresql.org/docs/current/gin-builtin-opclasses.html>,
  /// <https://www.postgresql.org/docs/current/gist-builtin-opclasses.html>,
  /// <https://www.postgresql.org/docs/current/spgist-builtin-opclasses.html>.
  package var operatorClasses: [OperatorClass] { Self.inverted + Self.brin }

  /// The classes of GIN, GiST and SP-GiST.
  private static let inverted: [OperatorClass] = [
    OperatorClass(name: "ArrayOps", sql: "array_ops", methods: [.gin], operand: .array),
    OperatorClass(
      name: "JsonbOps", sql: "jsonb_ops", methods: [.gin],
      operand: .scalar(.json, native: [.jsonB], orNone: true)),
    OperatorClass(
      name: "JsonbPathOps", sql: "jsonb_path_ops", methods: [.gin],
      operand: .scalar(.json, native: [.jsonB], orNone: true)),
    OperatorClass(
      name: "InetOps", sql: "inet_ops", methods: [.gist, .spgist], operand: .native([.inet])),
    OperatorClass(
      name: "TextOps", sql: "text_ops", methods: [.spgist],
      operand: .scalar(.string, native: [.text, .varChar, .char], orNone: true)),
  ]

  /// The classes of BRIN.
  private static let brin: [OperatorClass] =
    brin("Bit", "bit", ["MinMax"], .native([.bit]))
    + brin("VarBit", "varbit", ["MinMax"], .native([.varBit]))
    + brin("Bpchar", "bpchar", ["Bloom", "MinMax"], .native([.char]))
    + brin(
      "Text", "text", ["Bloom", "MinMax"],
      .scalar(.string, native: [.text, .varChar], orNone: true))
    + brin("Bytea", "bytea", ["Bloom", "MinMax"], .scalar(.bytes, native: [.byteA], orNone: true))
    + brin("Date", "date", all, .native([.date]))
    + brin("Time", "time", all, .native([.time]))
    + brin("TimeTz", "timetz", all, .native([.timetz]))
    + brin("Timestamp", "timestamp", all, .scalar(.dateTime, native: [.timestamp], orNone: true))
    + brin("TimestampTz", "timestamptz", all, .native([.timestamptz]))
    + brin("Float4", "float4", all, .native([.real]))
    + brin("Float8", "float8", all, .scalar(.float, native: [.doublePrecision], orNone: true))
    + brin("Numeric", "numeric", all, .scalar(.decimal, native: [.decimal], orNone: true))
    + brin("Int2", "int2", all, .native([.smallInt]))
    + brin("Int4", "int4", all, .scalar(.int, native: [.integer], orNone: true))
    + brin("Int8", "int8", all, .scalar(.bigInt, native: [.bigInt], orNone: true))
    + brin("Oid", "oid", all, .native([.oid]))
    + brin("Inet", "inet", ["Inclusion"] + all, .native([.inet]))
    + brin("Uuid", "uuid", all, .native([.uuid]))

  private static let all = ["Bloom", "MinMax", "MinMaxMulti"]

  private static func brin(
    _ type: String, _ sqlType: String, _ kinds: [String], _ operand: OperatorClass.Operand
  ) -> [OperatorClass] {
    let suffixes = [
      "Bloom": "bloom", "MinMax": "minmax", "MinMaxMulti": "minmax_multi",
      "Inclusion": "inclusion",
    ]
    return kinds.map { kind in
      OperatorClass(
        name: "\(type)\(kind)Ops", sql: "\(sqlType)_\(suffixes[kind] ?? kind)_ops",
        methods: [.brin], operand: operand)
    }
  }
}
