import Foundation
import PackagePlugin

/// Where a target's schema lies.
struct SchemaSource {
  /// There is none.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// The schema files of now, in path order.
  let files: [URL]
  /// The folder at the package's root; `nil` for files in the target's own folder.
  private let folder: URL?

  /// Looks in the target's folder, then at the package's root.
  ///
  /// - Throws: ``Missing``.
  init(of target: any Target, in package: Package) throws {
    let sources = target.sourceModule.map { $0.sourceFiles.map { $0.url } } ?? []
    let own = sources.filter { $0.pathExtension == "prisma" && !$0.isInMigrations }
    if !own.isEmpty {
      files = own.sortedByPath()
      folder = nil
      return
    }
    let root = package.directoryURL.appending(path: "schema")
    files = Self.schemaFiles(in: root)
    folder = root
    guard !files.isEmpty else {
      throw Missing(
        description: """
          there is no schema for the target \(target.name): put a .prisma file into its folder or \
          into \(root.path) (`schemagen init` makes one)
          """)
    }
  }

  /// What the tool is told.
  var arguments: [String] {
    if let folder { return ["--folder", folder.path] }
    return files.flatMap { ["--file", $0.path] }
  }

  /// What a change of runs the tool again.
  ///
  /// SwiftPM plans again when files of a target come and go. Of the folder at the root it knows
  /// nothing, and a file that is gone would be an error: there, the folder itself is the input.
  var inputs: [URL] {
    if let folder { return [folder] }
    let snapshots = files.prefix(1).map {
      $0.deletingLastPathComponent().appending(path: "snapshot.json")
    }
    return files + snapshots.filter { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// How many links stand for the files of the folder: as many as there are, and some for those to
  /// come. They are declared as outputs, because a build looks at its outputs too before it takes
  /// them for done, and an output may be missing; `.docc` is an ending that SwiftPM neither
  /// compiles nor copies.
  var linkCount: Int {
    folder == nil ? 0 : files.count + 16
  }

  /// How build logs name the schema.
  var description: String {
    if let folder { return folder.lastPathComponent }
    return files.map(\.lastPathComponent).joined(separator: ", ")
  }

  private static func schemaFiles(in folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var files: [URL] = []
    while let url = walk?.nextObject() as? URL {
      if url.lastPathComponent == "migrations" {
        walk?.skipDescendants()
      } else if url.pathExtension == "prisma" {
        files.append(url)
      }
    }
    return files.sortedByPath()
  }
}

extension [URL] {
  fileprivate func sortedByPath() -> [URL] {
    sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension URL {
  fileprivate var isInMigrations: Bool { pathComponents.contains("migrations") }
}
