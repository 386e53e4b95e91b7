extension DefinedRow {
  /// <https://www.postgresql.org/docs/current/sql-createaggregate.html>
  static let aggregate = """
    format('CREATE AGGREGATE %s(%s) (SFUNC = %s, STYPE = %s',
      format('%s.%I', p.pronamespace::regnamespace, p.proname),
      pg_get_function_arguments(p.oid), a.aggtransfn, format_type(a.aggtranstype, NULL))
    || CASE WHEN a.aggtransspace = 0 THEN '' ELSE ', SSPACE = ' || a.aggtransspace END
    || \(function("FINALFUNC", "a.aggfinalfn"))
    || CASE WHEN a.aggfinalextra THEN ', FINALFUNC_EXTRA' ELSE '' END
    || \(modify("FINALFUNC_MODIFY", "a.aggfinalmodify", usual: "CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END", if: "a.aggfinalfn"))
    || \(function("COMBINEFUNC", "a.aggcombinefn")) || \(function("SERIALFUNC", "a.aggserialfn"))
    || \(function("DESERIALFUNC", "a.aggdeserialfn"))
    || COALESCE(', INITCOND = ' || quote_literal(a.agginitval), '')
    || \(function("MSFUNC", "a.aggmtransfn")) || \(function("MINVFUNC", "a.aggminvtransfn"))
    || CASE WHEN a.aggmtranstype = 0 THEN '' ELSE ', MSTYPE = ' || format_type(a.aggmtranstype, NULL) END
    || CASE WHEN a.aggmtransspace = 0 THEN '' ELSE ', MSSPACE = ' || a.aggmtransspace END
    || \(function("MFINALFUNC", "a.aggmfinalfn"))
    || CASE WHEN a.aggmfinalextra THEN ', MFINALFUNC_EXTRA' ELSE '' END
    || \(modify("MFINALFUNC_MODIFY", "a.aggmfinalmodify", usual: "CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END", if: "a.aggmfinalfn"))
    || COALESCE(', MINITCOND = ' || quote_literal(a.aggminitval), '')
    || CASE WHEN a.aggsortop = 0 THEN '' ELSE (
      SELECT format(', SORTOP = OPERATOR(%I.%s)', q.nspname, o.oprname)
      FROM pg_operator o JOIN pg_namespace q ON q.oid = o.oprnamespace WHERE o.oid = a.aggsortop) END
    || CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED' ELSE '' END
    || CASE WHEN a.aggkind = 'h' THEN ', HYPOTHETICAL' ELSE '' END || ')'
    """

  private static func function(_ word: String, _ column: String) -> String {
    "CASE WHEN \(column) = 0 THEN '' ELSE ', \(word) = ' || \(column)::text END"
  }

  private static func modify(
    _ word: String, _ column: String, usual: String, if function: String
  ) -> String {
    """
    CASE WHEN \(function) = 0 OR \(column) = (\(usual))::"char" THEN '' ELSE ', \(word) = '
      || CASE \(column) WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END
    """
  }
}
