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
  /// The keywords, their environment variables and their values of an array of libpq, up to its
  /// terminator.
  static func all(
    in options: UnsafeMutableRawPointer?
  ) -> [(keyword: String, variable: String?, value: String?)] {
    guard var option = options?.assumingMemoryBound(to: Self.self) else { return [] }
    var all: [(keyword: String, variable: String?, value: String?)] = []
    while let keyword = option.pointee.keyword {
      let fields = option.pointee
      all.append(
        (
          String(cString: keyword), fields.environmentVariable.map { String(cString: $0) },
          fields.value.map { String(cString: $0) }
        ))
      option += 1
    }
    return all
  }
}
