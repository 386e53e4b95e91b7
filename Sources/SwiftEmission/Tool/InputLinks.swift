import Foundation

/// Links to the schema files and their folders, which the build plugin declares as outputs of the
/// tool.
///
/// SwiftPM asks a plugin for its inputs once; a schema file that is removed later would then be an
/// error and a new one would not be seen. The schema's folder as input tells that its files come and
/// go. The links tell that a file changes in place and that files of another folder come and go,
/// because the build looks through a link and finds an "output" that is not as the tool left it.
struct InputLinks {
  /// There is more to watch than the plugin declared links for: a later edit would be missed.
  struct TooFew: Error {
    let paths: Int
    let links: Int

    /// What is wrong and what to do about it.
    var message: String {
      "Schema and migrations have \(paths) files and folders by now, and SwiftPM has planned to watch "
        + "\(links). Run `touch Package.swift`, and build again."
    }
  }

  /// The folder of the generated files, in which the links have a folder of their own.
  let output: String

  /// Points the links at what is there now; a link that is left over becomes an empty file.
  ///
  /// - Parameters:
  ///   - paths: The schema files and folders.
  ///   - count: How many links the plugin declared.
  /// - Throws: ``TooFew`` when some of the paths would not be watched, or what the system said.
  func update(_ paths: [String], count: Int) throws {
    guard count > 0 else { return }
    guard paths.count <= count else { throw TooFew(paths: paths.count, links: count) }
    let folder = output + "/inputs"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for index in 0..<count {
      let link = "\(folder)/\(index).docc"
      if index < paths.count {
        try point(link, at: paths[index])
      } else if (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) != nil
        || !FileManager.default.fileExists(atPath: link)
      {
        try? FileManager.default.removeItem(atPath: link)
        try Data().write(to: URL(fileURLWithPath: link))
      }
    }
  }

  private func point(_ link: String, at path: String) throws {
    let present = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
    guard present != path else { return }
    try? FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
  }
}
