extension OperatorClass {
  /// The classes of GIN, GiST and SP-GiST.
  static let inverted: [OperatorClass] = [
    OperatorClass(
      name: "ArrayOps", sql: "array_ops", methods: [.gin], operand: .array),
    OperatorClass(
      name: "JsonbOps", sql: "jsonb_ops", methods: [.gin],
      operand: .scalar(.json, native: ["JsonB"], orNone: true)),
    OperatorClass(
      name: "JsonbPathOps", sql: "jsonb_path_ops", methods: [.gin],
      operand: .scalar(.json, native: ["JsonB"], orNone: true)),
    OperatorClass(
      name: "InetOps", sql: "inet_ops", methods: [.gist, .spgist], operand: .native(["Inet"])),
    OperatorClass(
      name: "TextOps", sql: "text_ops", methods: [.spgist],
      operand: .scalar(.string, native: ["Text", "VarChar", "Char"], orNone: true)),
  ]

  /// The classes of BRIN.
  static let brin: [OperatorClass] =
    brin("Bit", "bit", ["MinMax"], .native(["Bit"]))
    + brin("VarBit", "varbit", ["MinMax"], .native(["VarBit"]))
    + brin("Bpchar", "bpchar", ["Bloom", "MinMax"], .native(["Char"]))
    + brin(
      "Text", "text", ["Bloom", "MinMax"],
      .scalar(.string, native: ["Text", "VarChar"], orNone: true))
    + brin("Bytea", "bytea", ["Bloom", "MinMax"], .scalar(.bytes, native: ["ByteA"], orNone: true))
    + brin("Date", "date", all, .native(["Date"]))
    + brin("Time", "time", all, .native(["Time"]))
    + brin("TimeTz", "timetz", all, .native(["Timetz"]))
    + brin("Timestamp", "timestamp", all, .scalar(.dateTime, native: ["Timestamp"], orNone: true))
    + brin("TimestampTz", "timestamptz", all, .native(["Timestamptz"]))
    + brin("Float4", "float4", all, .native(["Real"]))
    + brin("Float8", "float8", all, .scalar(.float, native: ["DoublePrecision"], orNone: true))
    + brin("Numeric", "numeric", all, .scalar(.decimal, native: ["Decimal"], orNone: true))
    + brin("Int2", "int2", all, .native(["SmallInt"]))
    + brin("Int4", "int4", all, .scalar(.int, native: ["Integer"], orNone: true))
    + brin("Int8", "int8", all, .scalar(.bigInt, native: ["BigInt"], orNone: true))
    + brin("Oid", "oid", all, .native(["Oid"]))
    + brin("Inet", "inet", ["Inclusion"] + all, .native(["Inet"]))
    + brin("Uuid", "uuid", all, .native(["Uuid"]))

  private static let all = ["Bloom", "MinMax", "MinMaxMulti"]

  private static func brin(
    _ type: String, _ sqlType: String, _ kinds: [String], _ operand: Operand
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
