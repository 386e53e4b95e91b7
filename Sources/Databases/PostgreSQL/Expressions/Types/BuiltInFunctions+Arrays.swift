extension BuiltInFunctions {
  /// Arrays, ranges and enums.
  static let arrays = """
    array_append:anycompatiblearray anycompatiblearray,anycompatible
    array_cat:anycompatiblearray anycompatiblearray,anycompatiblearray array_dims:text anyarray
    array_fill:anyarray anyelement,int4[] anyelement,int4[],int4[] array_length:int4
    anyarray,int4 array_lower:int4 anyarray,int4 array_ndims:int4 anyarray array_position:int4
    anycompatiblearray,anycompatible anycompatiblearray,anycompatible,int4
    array_positions:int4[] anycompatiblearray,anycompatible array_prepend:anycompatiblearray
    anycompatible,anycompatiblearray array_remove:anycompatiblearray
    anycompatiblearray,anycompatible array_replace:anycompatiblearray
    anycompatiblearray,anycompatible,anycompatible array_to_string:text anyarray,text
    anyarray,text,text array_upper:int4 anyarray,int4 arraycontained:bool anyarray,anyarray
    arraycontains:bool anyarray,anyarray arrayoverlap:bool anyarray,anyarray cardinality:int4
    anyarray datemultirange:datemultirange () *daterange[] daterange daterange:daterange
    date,date date,date,text enum_first:anyenum anyenum enum_last:anyenum anyenum
    enum_range:anyarray anyenum anyenum,anyenum int4multirange:int4multirange () *int4range[]
    int4range int4range:int4range int4,int4 int4,int4,text int8multirange:int8multirange ()
    *int8range[] int8range int8range:int8range int8,int8 int8,int8,text isempty:bool
    anymultirange anyrange lower_inc:bool anymultirange anyrange lower_inf:bool anymultirange
    anyrange multirange:anymultirange anyrange nummultirange:nummultirange () *numrange[]
    numrange numrange:numrange numeric,numeric numeric,numeric,text range_merge:anyrange
    anymultirange anyrange,anyrange trim_array:anyarray anyarray,int4 tsmultirange:tsmultirange
    () *tsrange[] tsrange tsrange:tsrange timestamp,timestamp timestamp,timestamp,text
    tstzmultirange:tstzmultirange () *tstzrange[] tstzrange tstzrange:tstzrange
    timestamptz,timestamptz timestamptz,timestamptz,text upper_inc:bool anymultirange anyrange
    upper_inf:bool anymultirange anyrange

    """
}
