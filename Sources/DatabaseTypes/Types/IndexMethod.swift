/// How an index is organised; the raw value is Prisma's word.
package enum IndexMethod: String, CaseIterable, Sendable {
  case btree = "BTree"
  case hash = "Hash"
  case gist = "Gist"
  case gin = "Gin"
  case spgist = "SpGist"
  case brin = "Brin"

  /// The SQL keyword, also used in snapshots.
  package var sqlWord: StaticString {
    switch self {
    case .btree: "BTREE"
    case .hash: "HASH"
    case .gist: "GIST"
    case .gin: "GIN"
    case .spgist: "SPGIST"
    case .brin: "BRIN"
    }
  }

  /// The method of an SQL keyword.
  package init?(sqlWord: String) {
    guard let method = Self.allCases.first(where: { "\($0.sqlWord)" == sqlWord }) else {
      return nil
    }
    self = method
  }
}
