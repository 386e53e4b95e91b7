/// The operators of PostgreSQL 15 with their operands, from `pg_operator`; geometric ones are left
/// out.
enum BuiltInOperators {
  /// The signatures under each name.
  static let signatures: [String: [CallSignature]] = {
    var all = CallSignature.table(of: others + citext)
    for name in ["=", "<>", "<", "<=", ">", ">="] {
      all[name, default: []] += CallSignature.table(of: "\(name):bool " + compared)[name] ?? []
    }
    return all
  }()

  /// What `=`, `<>`, `<`, `<=`, `>` and `>=` compare.
  private static let compared = """
    bpchar,bpchar date,date date,timestamp date,timestamptz time,time timestamp,date
    timestamp,timestamp timestamp,timestamptz timestamptz,date timestamptz,timestamp
    timestamptz,timestamptz interval,interval timetz,timetz bit,bit varbit,varbit bool,bool
    bytea,bytea numeric,numeric char,char name,name name,text int8,int8 int8,int2 int8,int4
    int2,int8 int2,int2 int2,int4 anyarray,anyarray int4,int8 int4,int2 int4,int4 text,name
    text,text oid,oid uuid,uuid anyenum,anyenum tsvector,tsvector tsquery,tsquery jsonb,jsonb
    anyrange,anyrange anymultirange,anymultirange float4,float4 float4,float8 float8,float4
    float8,float8 money,money macaddr,macaddr inet,inet citext,citext
    """

  /// Of the extension citext, without the comparisons.
  private static let citext = """
    !~:bool citext,citext citext,text !~*:bool citext,citext citext,text !~~:bool citext,citext
    citext,text !~~*:bool citext,citext citext,text ~:bool citext,citext citext,text ~*:bool
    citext,citext citext,text ~<=~:bool citext,citext ~<~:bool citext,citext ~>=~:bool
    citext,citext ~>~:bool citext,citext ~~:bool citext,citext citext,text ~~*:bool
    citext,citext citext,text

    """
}
