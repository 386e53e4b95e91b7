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
    (numeric, "numeric"), (uuid, "uuid"), (jsonb, "jsonb"), (inet, "inet"), (cidr, "cidr"),
    (macaddr, "macaddr"), (macaddr8, "macaddr8"), (bit, "bit"), (varbit, "bit varying"),
    (600, "point"), (601, "lseg"), (602, "path"), (603, "box"), (604, "polygon"), (628, "line"),
    (718, "circle"), (1186, "interval"), (3614, "tsvector"), (3615, "tsquery"), (3220, "pg_lsn"),
    (2249, "record"), (3904, "int4range"), (3906, "numrange"), (3908, "tsrange"),
    (3910, "tstzrange"), (3912, "daterange"), (3926, "int8range"), (4072, "jsonpath"),
    (1000, "boolean[]"), (1001, "bytea[]"), (1005, "smallint[]"), (1007, "integer[]"),
    (1009, "text[]"), (1015, "character varying[]"), (1016, "bigint[]"), (1021, "real[]"),
    (1022, "double precision[]"), (1115, "timestamp[]"), (1182, "date[]"), (1185, "timestamptz[]"),
    (1231, "numeric[]"), (2951, "uuid[]"), (3807, "jsonb[]"),
  ]
}
