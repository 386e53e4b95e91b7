extension PostgreSQLTypeID {
  /// PostgreSQL's name of a built-in type; nil for other types.
  static func name(of type: UInt32) -> String? {
    names.first { $0.type == type }?.name
  }

  private static let names: [(type: UInt32, name: String)] = [
    (bool, "boolean"), (bytea, "bytea"), (char, "\"char\""), (name, "name"), (int8, "bigint"),
    (int2, "smallint"), (int4, "integer"), (text, "text"), (oid, "oid"), (json, "json"),
    (xml, "xml"), (float4, "real"), (float8, "double precision"), (money, "money"),
    (bpchar, "character"), (varchar, "character varying"), (date, "date"), (time, "time"),
    (timestamp, "timestamp"), (timestamptz, "timestamptz"), (timetz, "timetz"),
    (numeric, "numeric"), (uuid, "uuid"), (jsonb, "jsonb"), (869, "inet"), (650, "cidr"),
    (1560, "bit"), (1562, "bit varying"), (1186, "interval"),
  ]
}
