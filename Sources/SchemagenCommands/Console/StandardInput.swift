import Foundation
package import ProjectFiles

/// The standard input of the process.
package struct StandardInput: LineSource {
  package init() {}

  package var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  package func readLine() -> String? { Swift.readLine() }

  package func readAll() throws(FileError) -> [UInt8] {
    try FileContents.read(
      descriptor: STDIN_FILENO, path: "standard input", limit: SchemaFiles.sizeLimit)
  }
}
