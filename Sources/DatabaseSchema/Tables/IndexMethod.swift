/// PostgreSQL's index methods; the raw value is the word of SQL.
package enum IndexMethod: String, CaseIterable, Sendable {
  case btree = "BTREE"
  case hash = "HASH"
  case gist = "GIST"
  case gin = "GIN"
  case spgist = "SPGIST"
  case brin = "BRIN"
}
