import Foundation

/// Compares what a test got with a file that says what it should be.
///
/// `UPDATE_GOLDENS=1 swift test` rewrites the files and fails, so that a run that records can never
/// pass for one that checks.
package enum Golden {
  /// The difference between a text and its golden file.
  package struct Mismatch: Error, CustomStringConvertible {
    package let description: String
  }

  /// Compares a text with a golden file.
  ///
  /// - Parameters:
  ///   - text: What the test got.
  ///   - path: The golden file.
  /// - Throws: ``Mismatch`` with a unified diff, or with the news that the file was written.
  package static func expect(_ text: String, at path: String) throws {
    let expected = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    if text == expected { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      throw Mismatch(description: "wrote \(path); run the tests again to check it")
    }
    throw Mismatch(
      description: "\(path) differs (UPDATE_GOLDENS=1 rewrites it):\n"
        + UnifiedDiff.between(expected ?? "", text))
  }
}
