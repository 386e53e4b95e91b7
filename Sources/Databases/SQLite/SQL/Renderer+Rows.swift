package import DatabaseChanges
package import SQLLexicon

extension Renderer {
  package func rows(_ search: AffectedRows) -> SQL? {
    .rows(search) { defaultValue($0) ?? "NULL" }
  }
}
