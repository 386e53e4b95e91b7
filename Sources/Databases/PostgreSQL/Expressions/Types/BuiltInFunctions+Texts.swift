extension BuiltInFunctions {
  /// Texts and bytes.
  static let texts = """
    ascii:int4 text bit_count:int8 bit bytea bit_length:int4 bit bytea text bpchar:bpchar
    bpchar,int4,bool char name btrim:bytea bytea,bytea btrim:text text text,text char:char int4
    text char_length:int4 bpchar text character_length:int4 bpchar text chr:text int4
    concat:text *any concat_ws:text text,*any convert:bytea bytea,name,name convert_from:text
    bytea,name convert_to:bytea text,name decode:bytea text,text encode:text bytea,text
    format:text text text,*any get_bit:int4 bit,int4 bytea,int8 get_byte:int4 bytea,int4
    initcap:text text is_normalized:bool text,text? left:text text,int4 length:int4 bit bpchar
    bytea bytea,name text tsvector like:bool bytea,bytea name,text text,text like_escape:bytea
    bytea,bytea like_escape:text text,text lower:anyelement anymultirange anyrange lower:text
    text lpad:text text,int4 text,int4,text ltrim:bytea bytea,bytea ltrim:text text text,text
    md5:text bytea text name:name bpchar text varchar normalize:text text,text? notlike:bool
    bytea,bytea name,text text,text octet_length:int4 bit bpchar bytea text overlay:bit
    bit,bit,int4 bit,bit,int4,int4 overlay:bytea bytea,bytea,int4 bytea,bytea,int4,int4
    overlay:text text,text,int4 text,text,int4,int4 parse_ident:text[] text,bool? position:int4
    bit,bit bytea,bytea text,text quote_ident:text text quote_literal:text anyelement text
    quote_nullable:text anyelement text regexp_count:int4 text,text text,text,int4
    text,text,int4,text regexp_instr:int4 text,text text,text,int4 text,text,int4,int4
    text,text,int4,int4,int4 text,text,int4,int4,int4,text text,text,int4,int4,int4,text,int4
    regexp_like:bool text,text text,text,text regexp_match:text[] text,text text,text,text
    regexp_replace:text text,text,text text,text,text,int4 text,text,text,int4,int4
    text,text,text,int4,int4,text text,text,text,text regexp_split_to_array:text[] text,text
    text,text,text regexp_substr:text text,text text,text,int4 text,text,int4,int4
    text,text,int4,int4,text text,text,int4,int4,text,int4 repeat:text text,int4 replace:text
    text,text,text reverse:text text right:text text,int4 rpad:text text,int4 text,int4,text
    rtrim:bytea bytea,bytea rtrim:text text text,text set_bit:bit bit,int4,int4 set_bit:bytea
    bytea,int8,int4 set_byte:bytea bytea,int4,int4 sha224:bytea bytea sha256:bytea bytea
    sha384:bytea bytea sha512:bytea bytea similar_escape:text text,text similar_to_escape:text
    text text,text split_part:text text,text,int4 starts_with:bool text,text
    string_to_array:text[] text,text text,text,text strpos:int4 text,text substr:bytea
    bytea,int4 bytea,int4,int4 substr:text text,int4 text,int4,int4 substring:bit bit,int4
    bit,int4,int4 substring:bytea bytea,int4 bytea,int4,int4 substring:text text,int4
    text,int4,int4 text,text text,text,text text:text bool bpchar char inet name xml
    textcat:text text,text to_ascii:text text text,int4 text,name to_char:text float4,text
    float8,text int4,text int8,text interval,text numeric,text timestamp,text timestamptz,text
    to_hex:text int4 int8 to_number:numeric text,text translate:text text,text,text unistr:text
    text upper:anyelement anymultirange anyrange upper:text text varchar:varchar name
    varchar,int4,bool

    """
}
