extension BuiltInFunctions {
  /// Numbers.
  static let numbers = """
    abs:float4 float4 abs:float8 float8 abs:int2 int2 abs:int4 int4 abs:int8 int8 abs:numeric
    numeric acos:float8 float8 acosd:float8 float8 acosh:float8 float8 asin:float8 float8
    asind:float8 float8 asinh:float8 float8 atan:float8 float8 atan2:float8 float8,float8
    atan2d:float8 float8,float8 atand:float8 float8 atanh:float8 float8 bit:bit bit,int4,bool
    int4,int4 int8,int4 bool:bool int4 jsonb cbrt:float8 float8 ceil:float8 float8 ceil:numeric
    numeric ceiling:float8 float8 ceiling:numeric numeric cos:float8 float8 cosd:float8 float8
    cosh:float8 float8 cot:float8 float8 cotd:float8 float8 degrees:float8 float8 div:numeric
    numeric,numeric exp:float8 float8 exp:numeric numeric factorial:numeric int8 float4:float4
    float8 int2 int4 int8 jsonb numeric float8:float8 float4 int2 int4 int8 jsonb numeric
    floor:float8 float8 floor:numeric numeric gcd:int4 int4,int4 gcd:int8 int8,int8 gcd:numeric
    numeric,numeric get_current_ts_config:regconfig () int2:int2 float4 float8 int4 int8 jsonb
    numeric int4:int4 bit bool char float4 float8 int2 int8 jsonb numeric int8:int8 bit float4
    float8 int2 int4 jsonb numeric oid lcm:int4 int4,int4 lcm:int8 int8,int8 lcm:numeric
    numeric,numeric ln:float8 float8 ln:numeric numeric log:float8 float8 log:numeric numeric
    numeric,numeric log10:float8 float8 log10:numeric numeric min_scale:int4 numeric mod:int2
    int2,int2 mod:int4 int4,int4 mod:int8 int8,int8 mod:numeric numeric,numeric
    num_nonnulls:int4 *any num_nulls:int4 *any numeric:numeric float4 float8 int2 int4 int8
    jsonb money numeric,int4 oid:oid int8 pi:float8 () pow:float8 float8,float8 pow:numeric
    numeric,numeric power:float8 float8,float8 power:numeric numeric,numeric radians:float8
    float8 random:float8 () round:float8 float8 round:numeric numeric numeric,int4 scale:int4
    numeric sign:float8 float8 sign:numeric numeric sin:float8 float8 sind:float8 float8
    sinh:float8 float8 sqrt:float8 float8 sqrt:numeric numeric tan:float8 float8 tand:float8
    float8 tanh:float8 float8 trim_scale:numeric numeric trunc:float8 float8 trunc:macaddr
    macaddr trunc:numeric numeric numeric,int4 varbit:varbit varbit,int4,bool width_bucket:int4
    anycompatible,anycompatiblearray float8,float8,float8,int4 numeric,numeric,numeric,int4

    """
}
