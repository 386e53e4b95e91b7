extension BuiltInFunctions {
  /// Network addresses, text search and the rest.
  static let others = """
    abbrev:text cidr inet array_to_tsvector:tsvector text[] broadcast:inet inet cash_words:text
    money cidr:cidr inet col_description:text oid,int4 current_database:name ()
    current_schema:name () current_schemas:name[] bool current_setting:text text text,bool
    current_user:name () currval:int8 regclass family:int4 inet format_type:text oid,int4
    gen_random_uuid:uuid () host:text inet hostmask:inet inet lastval:int8 () masklen:int4 inet
    money:money int4 int8 numeric netmask:inet inet network:cidr inet nextval:int8 regclass
    numnode:int4 tsquery obj_description:text oid oid,name pg_client_encoding:name ()
    pg_size_bytes:int8 text pg_size_pretty:text int8 numeric phraseto_tsquery:tsquery
    regconfig,text text plainto_tsquery:tsquery regconfig,text text querytree:text tsquery
    regclass:regclass text session_user:name () set_config:text text,text,bool set_masklen:cidr
    cidr,int4 set_masklen:inet inet,int4 setval:int8 regclass,int8 regclass,int8,bool
    setweight:tsvector tsvector,char tsvector,char,text[] shobj_description:text oid,name
    strip:tsvector tsvector to_regclass:regclass text to_tsquery:tsquery regconfig,text text
    to_tsvector:tsvector json jsonb regconfig,json regconfig,jsonb regconfig,text text
    ts_delete:tsvector tsvector,text tsvector,text[] ts_filter:tsvector tsvector,char[]
    ts_headline:json json,tsquery json,tsquery,text regconfig,json,tsquery
    regconfig,json,tsquery,text ts_headline:jsonb jsonb,tsquery jsonb,tsquery,text
    regconfig,jsonb,tsquery regconfig,jsonb,tsquery,text ts_headline:text regconfig,text,tsquery
    regconfig,text,tsquery,text text,tsquery text,tsquery,text ts_rank:float4
    float4[],tsvector,tsquery float4[],tsvector,tsquery,int4 tsvector,tsquery
    tsvector,tsquery,int4 ts_rank_cd:float4 float4[],tsvector,tsquery
    float4[],tsvector,tsquery,int4 tsvector,tsquery tsvector,tsquery,int4 ts_rewrite:tsquery
    tsquery,text tsquery,tsquery,tsquery tsquery_phrase:tsquery tsquery,tsquery
    tsquery,tsquery,int4 tsvector_to_array:text[] tsvector version:text ()
    websearch_to_tsquery:tsquery regconfig,text text xml:xml text xml_is_well_formed:bool text
    xml_is_well_formed_content:bool text xml_is_well_formed_document:bool text xmlcomment:xml
    text xmlexists:bool text,xml xpath:xml[] text,xml text,xml,text[] xpath_exists:bool text,xml
    text,xml,text[]

    """
}
