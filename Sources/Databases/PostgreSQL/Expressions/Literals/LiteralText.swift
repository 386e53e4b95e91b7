import SQLEquivalence
import SQLLexicon

/// What a string says as a value of a type, in one form for all that mean the same value.
///
/// The server stores the value and writes it in its own form: `'t'::boolean` is `true`,
/// `'2020-1-1'::date` is `'2020-01-01'::date`. A text that is not understood stays as it is.
enum LiteralText {
  static func canonical(_ text: String, as type: ValueType, fields: String) -> String {
    if type.isArray { return ArrayText.canonical(text, of: type.element) ?? text }
    switch type.name {
    case "bool": return BooleanText.canonical(text) ?? text
    case "int2", "int4", "int8", "oid": return NumberText.integer(text) ?? text
    case "numeric": return NumberText.decimal(text) ?? text
    case "float4": return NumberText.trimmed(text).flatMap(Float.init)?.description ?? text
    case "float8": return NumberText.trimmed(text).flatMap(Double.init)?.description ?? text
    case "date", "timestamp", "timestamptz", "time", "timetz":
      return TimeText.canonical(text, as: type.name) ?? text
    case "interval": return IntervalText.canonical(text, fields: fields) ?? text
    case "uuid": return HexText.uuid(text) ?? text
    case "macaddr": return HexText.hardwareAddress(text) ?? text
    case "bytea": return HexText.bytes(text) ?? text
    case "inet": return address(text.lowercased())
    case "regclass", "regconfig": return nameInCatalog(text)
    case "money": return NumberText.money(text) ?? text
    case "jsonpath": return PathText.canonical(text)
    case "tsquery": return QueryText.canonical(text)
    case "jsonb": return DocumentText.canonical(text) ?? text
    case "int4range", "int8range", "daterange":
      return RangeText.canonical(text, of: type.name == "daterange" ? "date" : "int8") ?? text
    case "bit", "varbit": return BitText.canonical(text)
    default: return text
    }
  }

  /// An address without the mask that it has anyway:
  /// <https://www.postgresql.org/docs/current/datatype-net-types.html#DATATYPE-INET>.
  private static func address(_ text: String) -> String {
    let mask = text.contains(":") ? "/128" : "/32"
    return text.hasSuffix(mask) ? String(text.dropLast(mask.count)) : text
  }

  /// A name as the server looks it up, without the schemas `pg_catalog` and `public`.
  private static func nameInCatalog(_ text: String) -> String {
    var name = text.contains("\"") ? text : SQLLexicalRules.lowercased(text.trimmingSQLSpace())
    for schema in ["pg_catalog.", "public."] where name.hasPrefix(schema) {
      name.removeFirst(schema.count)
    }
    return name
  }
}
