/// Names as SQL writes them.
enum SQLIdentifier {
  /// A name in double quotes, which both databases understand.
  static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}
