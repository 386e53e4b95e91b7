/// The functions of PostgreSQL 15 that people call in expressions of a table, from `pg_proc`:
/// <https://www.postgresql.org/docs/15/functions.html>.
///
/// A name is here with all of its functions, because which of them is called depends on the others.
enum BuiltInFunctions {
  /// The signatures under each name.
  static let signatures: [String: [CallSignature]] =
    CallSignature.table(of: texts + numbers + times + json + arrays + others + citext)

  /// Of the extension citext.
  private static let citext = """
    citext:citext bool bpchar inet regexp_match:text[] citext,citext citext,citext,text
    regexp_replace:text citext,citext,text citext,citext,text,text regexp_split_to_array:text[]
    citext,citext citext,citext,text replace:text citext,citext,citext split_part:text
    citext,citext,int4 strpos:int4 citext,citext translate:text citext,citext,text

    """
}
