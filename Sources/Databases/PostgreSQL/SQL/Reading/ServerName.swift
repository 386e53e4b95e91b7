/// The name that the server chooses for a constraint or an index: table, columns and a label, where the
/// longer one of the first two is cut so that 63 bytes are left (`makeObjectName` in `indexcmds.c`).
struct ServerName {
  let text: String

  private static let limit = 63

  init(_ table: String, _ columns: String?, _ label: String) {
    var parts = [table, columns ?? ""].filter { !$0.isEmpty }
    func length() -> Int { parts.reduce(label.utf8.count + parts.count) { $0 + $1.utf8.count } }
    while length() > Self.limit,
      let longest = parts.indices.max(by: { parts[$0].utf8.count < parts[$1].utf8.count }),
      !parts[longest].isEmpty
    {
      parts[longest].removeLast()
    }
    text = (parts + [label]).joined(separator: "_")
  }
}
