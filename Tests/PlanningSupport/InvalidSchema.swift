/// Why a schema of a test cannot be planned from.
struct InvalidSchema: Error, CustomStringConvertible {
  let description: String
}
