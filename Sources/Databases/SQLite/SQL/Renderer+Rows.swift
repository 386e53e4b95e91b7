package import DatabaseChanges
import DatabaseTypes
package import SQLLexicon

extension Renderer {
  package func rows(_ search: AffectedRows) -> SQL? {
    if case .unreadable(let place, let type) = search.condition, type.name == .uuid,
      let text = SQL.text(place)
    {
      return "\(identifier: search.table) WHERE \(isNoUUID(text))"
    }
    return .rows(search) { defaultValue($0) ?? "NULL" }
  }

  /// Whether a text is not a UUID with its four hyphens, as Swift writes it: 32 digits without them.
  /// <https://www.sqlite.org/lang_expr.html#glob>
  private func isNoUUID(_ text: SQL) -> SQL {
    let digits: SQL = "replace(\(text), '-', '')"
    return
      "\(text) NOT LIKE '________-____-____-____-____________' OR length(\(digits)) <> 32 OR \(digits) GLOB '*[^0-9A-Fa-f]*'"
  }
}
