extension BuiltInFunctions {
  /// JSON.
  static let json = """
    array_to_json:json anyarray anyarray,bool json_array_length:int4 json json_build_array:json
    () *any json_build_object:json () *any json_object:json text[] text[],text[]
    json_populate_record:anyelement anyelement,json,bool? json_strip_nulls:json json
    json_to_tsvector:tsvector json,jsonb regconfig,json,jsonb json_typeof:text json
    jsonb_array_length:int4 jsonb jsonb_build_array:jsonb () *any jsonb_build_object:jsonb ()
    *any jsonb_concat:jsonb jsonb,jsonb jsonb_contained:bool jsonb,jsonb jsonb_contains:bool
    jsonb,jsonb jsonb_exists:bool jsonb,text jsonb_exists_all:bool jsonb,text[]
    jsonb_exists_any:bool jsonb,text[] jsonb_insert:jsonb jsonb,text[],jsonb,bool?
    jsonb_object:jsonb text[] text[],text[] jsonb_path_exists:bool jsonb,jsonpath,jsonb?,bool?
    jsonb_path_exists_tz:bool jsonb,jsonpath,jsonb?,bool? jsonb_path_match:bool
    jsonb,jsonpath,jsonb?,bool? jsonb_path_match_tz:bool jsonb,jsonpath,jsonb?,bool?
    jsonb_path_query_array:jsonb jsonb,jsonpath,jsonb?,bool? jsonb_path_query_array_tz:jsonb
    jsonb,jsonpath,jsonb?,bool? jsonb_path_query_first:jsonb jsonb,jsonpath,jsonb?,bool?
    jsonb_path_query_first_tz:jsonb jsonb,jsonpath,jsonb?,bool? jsonb_populate_record:anyelement
    anyelement,jsonb jsonb_pretty:text jsonb jsonb_set:jsonb jsonb,text[],jsonb,bool?
    jsonb_set_lax:jsonb jsonb,text[],jsonb,bool?,text? jsonb_strip_nulls:jsonb jsonb
    jsonb_to_tsvector:tsvector jsonb,jsonb regconfig,jsonb,jsonb jsonb_typeof:text jsonb
    to_json:json anyelement to_jsonb:jsonb anyelement

    """
}
