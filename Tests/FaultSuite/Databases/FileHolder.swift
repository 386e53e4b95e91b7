/// A program that keeps a transaction on a SQLite file open until it is let go.
struct FileHolder {
  private let shell: OpenShell

  /// Opens a transaction and keeps it.
  ///
  /// - Parameter sql: How it begins.
  init(_ sql: String, of file: SQLiteFile) throws {
    let shell = try OpenShell("\(sql);\nSELECT 'held';\n") { pipe in
      ["/bin/sh", "-c", "exec sqlite3 -batch \"$0\" <\"$1\"", file.path, pipe]
    }
    try waitUntil("a program that does `\(sql)`") { shell.output.contains("held") }
    self.shell = shell
  }

  /// Ends the program, which rolls its transaction back.
  func release() { shell.end() }
}
