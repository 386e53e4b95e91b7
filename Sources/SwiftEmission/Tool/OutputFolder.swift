import Foundation

/// The folder of generated files, in which only what changes is touched: an untouched file is not
/// compiled again.
struct OutputFolder {
  let path: String

  /// Writes a file under a temporary name and renames it, unless it holds the same text already.
  ///
  /// - Parameter file: The file.
  /// - Throws: What the system said.
  func write(_ file: GeneratedFile) throws {
    let target = URL(fileURLWithPath: path + "/" + file.name)
    let data = Data(file.text.utf8)
    if let present = FileManager.default.contents(atPath: target.path), present == data { return }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try data.write(to: target, options: .atomic)
  }
}
