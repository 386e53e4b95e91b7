/// The layout of libpq's `PQconninfoOption`.
///
/// <https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PQCONNDEFAULTS>
struct PostgreSQLConnectionOption {
  let keyword: UnsafeMutablePointer<CChar>?
  let environmentVariable: UnsafeMutablePointer<CChar>?
  let compiledDefault: UnsafeMutablePointer<CChar>?
  let value: UnsafeMutablePointer<CChar>?
  let label: UnsafeMutablePointer<CChar>?
  let display: UnsafeMutablePointer<CChar>?
  let displaySize: Int32
}

extension PostgreSQLConnectionOption {
  /// The keywords and values of an array of libpq, up to its terminator.
  static func all(
    in options: UnsafeMutableRawPointer?
  ) -> [(keyword: String, value: String?)] {
    guard var option = options?.assumingMemoryBound(to: Self.self) else { return [] }
    var all: [(keyword: String, value: String?)] = []
    while let keyword = option.pointee.keyword {
      all.append((String(cString: keyword), option.pointee.value.map { String(cString: $0) }))
      option += 1
    }
    return all
  }
}
