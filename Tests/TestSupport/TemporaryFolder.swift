import Foundation

/// A folder of its own for one test, removed when the test lets go of it.
///
/// A class because the folder goes away with its last owner.
package final class TemporaryFolder: Sendable {
  /// The folder's absolute path, without symbolic links.
  package let path: String

  /// Makes an empty folder.
  ///
  /// - Throws: What the system said.
  package init() throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("schemagen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file; folders in between are made.
  ///
  /// - Parameters:
  ///   - name: The path below the folder.
  ///   - text: The content.
  /// - Throws: What the system said.
  package func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file, or `nil` when it is not there.
  package func read(_ name: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path + "/" + name) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// The paths of all files below the folder, hidden ones included, sorted.
  package func files() -> [String] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}
