/// A pattern of names: `*` is any text, `?` is one character, and all else is itself.
struct NamePattern: Equatable, Sendable {
  /// The pattern as it is written.
  let text: String

  /// Whether it matches a whole name.
  func matches(_ name: String) -> Bool {
    let (pattern, name) = (Array(text.unicodeScalars), Array(name.unicodeScalars))
    // Where to go on when what follows the last `*` does not fit: the `*` takes one more scalar.
    var retry: (pattern: Int, name: Int)?
    var (at, next) = (0, 0)
    while next < name.count {
      if at < pattern.count, pattern[at] == "*" {
        retry = (at, next)
        at += 1
      } else if at < pattern.count, pattern[at] == "?" || pattern[at] == name[next] {
        at += 1
        next += 1
      } else if let (star, start) = retry {
        retry = (star, start + 1)
        at = star + 1
        next = start + 1
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }
}
