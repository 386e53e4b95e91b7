import Foundation

/// A folder of text files beside a test: each is a case, without Swift code of its own.
package struct FixtureFolder: Sendable {
  /// The folder's absolute path.
  package let path: String

  /// Names a folder below `Fixtures` of a test target.
  ///
  /// - Parameters:
  ///   - name: The folder's path below `Fixtures`.
  ///   - target: The test target whose folder holds `Fixtures`; that of the test file by default.
  ///   - file: The test file.
  package init(_ name: String, of target: String? = nil, file: String = #filePath) {
    var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    while !folder.lastPathComponent.hasSuffix("Tests"), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    if let target { folder = folder.deletingLastPathComponent().appendingPathComponent(target) }
    path = folder.appendingPathComponent("Fixtures/\(name)").path
  }

  /// The names of all files with an ending, the ending cut off, sorted.
  ///
  /// - Parameter ending: How the names end, such as `.prisma`.
  package func names(endingIn ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// The path of a file in the folder.
  package func path(of file: String) -> String { path + "/" + file }

  /// The bytes of a file in the folder; empty when it is not there.
  package func bytes(of file: String) -> [UInt8] {
    FileManager.default.contents(atPath: path(of: file)).map(Array.init) ?? []
  }
}
