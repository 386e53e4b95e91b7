extension BuiltInOperators {
  /// What does not compare: `NAME:result left,right …`, with nothing on the left of a prefix.
  static let others = """
    !!:tsquery ,tsquery !~:bool bpchar,text name,text text,text !~*:bool bpchar,text name,text
    text,text !~~:bool bpchar,text bytea,bytea name,text text,text !~~*:bool bpchar,text
    name,text text,text #:bit bit,bit #:int8 int8,int8 #:int2 int2,int2 #:int4 int4,int4
    #-:jsonb jsonb,text[] #>:json json,text[] #>:jsonb jsonb,text[] #>>:text json,text[]
    jsonb,text[] %:numeric numeric,numeric %:int8 int8,int8 %:int2 int2,int2 %:int4 int4,int4
    &:bit bit,bit &:int8 int8,int8 &:int2 int2,int2 &:int4 int4,int4 &:macaddr macaddr,macaddr
    &:inet inet,inet &&:bool anyarray,anyarray anyrange,anyrange anyrange,anymultirange
    anymultirange,anyrange anymultirange,anymultirange inet,inet &&:tsquery tsquery,tsquery
    &<:bool anyrange,anyrange anyrange,anymultirange anymultirange,anyrange
    anymultirange,anymultirange &>:bool anyrange,anyrange anyrange,anymultirange
    anymultirange,anyrange anymultirange,anymultirange *:interval interval,float8
    float8,interval *:numeric numeric,numeric *:int8 int8,int8 int8,int2 int8,int4 int2,int8
    int4,int8 *:int2 int2,int2 *:int4 int2,int4 int4,int2 int4,int4 *:anyrange anyrange,anyrange
    *:anymultirange anymultirange,anymultirange *:float4 float4,float4 *:float8 float4,float8
    float8,float4 float8,float8 *:money int8,money int2,money int4,money float4,money
    float8,money money,int8 money,int2 money,int4 money,float4 money,float8 +:date date,int4
    int4,date +:time time,interval interval,time +:timestamp date,time date,interval time,date
    timestamp,interval interval,date interval,timestamp +:timestamptz date,timetz
    timestamptz,interval interval,timestamptz timetz,date +:interval interval,interval +:timetz
    interval,timetz timetz,interval +:numeric ,numeric numeric,numeric +:int8 ,int8 int8,int8
    int8,int2 int8,int4 int2,int8 int4,int8 +:int2 ,int2 int2,int2 +:int4 ,int4 int2,int4
    int4,int2 int4,int4 +:anyrange anyrange,anyrange +:anymultirange anymultirange,anymultirange
    +:float4 ,float4 float4,float4 +:float8 ,float8 float4,float8 float8,float4 float8,float8
    +:money money,money +:inet int8,inet inet,int8 -:date date,int4 -:time time,interval
    -:timestamp date,interval timestamp,interval -:timestamptz timestamptz,interval -:interval
    ,interval time,time timestamp,timestamp timestamptz,timestamptz interval,interval -:timetz
    timetz,interval -:numeric ,numeric numeric,numeric -:int8 ,int8 int8,int8 int8,int2
    int8,int4 int2,int8 int4,int8 inet,inet -:int2 ,int2 int2,int2 -:int4 ,int4 date,date
    int2,int4 int4,int2 int4,int4 -:jsonb jsonb,text[] jsonb,int4 jsonb,text -:anyrange
    anyrange,anyrange -:anymultirange anymultirange,anymultirange -:float4 ,float4 float4,float4
    -:float8 ,float8 float4,float8 float8,float4 float8,float8 -:money money,money -:inet
    inet,int8 ->:json json,int4 json,text ->:jsonb jsonb,int4 jsonb,text ->>:text json,int4
    json,text jsonb,int4 jsonb,text -|-:bool anyrange,anyrange anyrange,anymultirange
    anymultirange,anyrange anymultirange,anymultirange /:interval interval,float8 /:numeric
    numeric,numeric /:int8 int8,int8 int8,int2 int8,int4 int2,int8 int4,int8 /:int2 int2,int2
    /:int4 int2,int4 int4,int2 int4,int4 /:float4 float4,float4 /:float8 float4,float8
    float8,float4 float8,float8 money,money /:money money,int8 money,int2 money,int4
    money,float4 money,float8 <->:tsquery tsquery,tsquery <<:bit bit,int4 <<:bool
    anyrange,anyrange anyrange,anymultirange anymultirange,anyrange anymultirange,anymultirange
    inet,inet <<:int8 int8,int4 <<:int2 int2,int4 <<:int4 int4,int4 <<=:bool inet,inet <@:bool
    anyarray,anyarray anyelement,anyrange anyelement,anymultirange tsquery,tsquery jsonb,jsonb
    anyrange,anyrange anyrange,anymultirange anymultirange,anyrange anymultirange,anymultirange
    >>:bit bit,int4 >>:bool anyrange,anyrange anyrange,anymultirange anymultirange,anyrange
    anymultirange,anymultirange inet,inet >>:int8 int8,int4 >>:int2 int2,int4 >>:int4 int4,int4
    >>=:bool inet,inet ?:bool jsonb,text ?&:bool jsonb,text[] ?|:bool jsonb,text[] @:numeric
    ,numeric @:int8 ,int8 @:int2 ,int2 @:int4 ,int4 @:float4 ,float4 @:float8 ,float8 @>:bool
    anyarray,anyarray tsquery,tsquery jsonb,jsonb anyrange,anyelement anyrange,anyrange
    anyrange,anymultirange anymultirange,anyelement anymultirange,anyrange
    anymultirange,anymultirange @?:bool jsonb,jsonpath @@:bool text,text text,tsquery
    tsvector,tsquery tsquery,tsvector jsonb,jsonpath @@@:bool tsvector,tsquery tsquery,tsvector
    ^:numeric numeric,numeric ^:float8 float8,float8 ^@:bool text,text |:bit bit,bit |:int8
    int8,int8 |:int2 int2,int2 |:int4 int4,int4 |:macaddr macaddr,macaddr |:inet inet,inet
    |/:float8 ,float8 ||:varbit varbit,varbit ||:bytea bytea,bytea ||:text text,text
    text,anynonarray anynonarray,text ||:tsvector tsvector,tsvector ||:tsquery tsquery,tsquery
    ||:jsonb jsonb,jsonb ||:anycompatiblearray anycompatible,anycompatiblearray
    anycompatiblearray,anycompatible anycompatiblearray,anycompatiblearray ||/:float8 ,float8
    ~:bit ,bit ~:bool bpchar,text name,text text,text ~:int8 ,int8 ~:int2 ,int2 ~:int4 ,int4
    ~:macaddr ,macaddr ~:inet ,inet ~*:bool bpchar,text name,text text,text ~<=~:bool
    bpchar,bpchar text,text ~<~:bool bpchar,bpchar text,text ~>=~:bool bpchar,bpchar text,text
    ~>~:bool bpchar,bpchar text,text ~~:bool bpchar,text bytea,bytea name,text text,text
    ~~*:bool bpchar,text name,text text,text

    """
}
