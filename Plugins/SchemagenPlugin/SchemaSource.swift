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
  /// What lies beside the schema in the target's own folder: snapshot and migrations. SwiftPM warns
  /// of files in a target that no rule takes.
  private let companions: [URL]
  /// The migrations beside the schema, where the target can apply them.
  let migrations: MigrationsPlace?
  /// How many links stand for the files and folders below the folder: as many as there are, and some
  /// for those to come. They are declared as outputs, because a build looks at its outputs too
  /// before it takes them for done, and an output may be missing; `.docc` is an ending that SwiftPM
  /// neither compiles nor copies.
  let linkCount: Int

  /// Looks in the target's folder, then at the package's root.
  ///
  /// - Throws: ``Missing``, or ``SchemaWalkFailure``.
  init(of target: any Target, in package: Package) throws {
    let sources = target.sourceModule.map { $0.sourceFiles.map { $0.url } } ?? []
    let directory = target.directoryURL
    let own = OwnSchemaFiles.select(from: sources, in: directory)
    if !own.isEmpty {
      files = own
      folder = nil
      let unhandled = target.sourceModule?.sourceFiles.filter { $0.type == .unknown }.map { $0.url }
      companions = OwnSchemaFiles.companions(among: unhandled ?? [], in: directory)
      migrations = MigrationsPlace(beside: Self.folder(above: own), of: target, in: package)
      linkCount = migrations?.linkCount ?? 0
      return
    }
    let root = package.directoryURL.appending(path: "schema")
    let isFolder = FileManager.default.fileExists(atPath: root.path)
    let walk = isFolder ? try SchemaWalk(root.path) : nil
    companions = []
    files = (walk?.files ?? []).map { URL(fileURLWithPath: $0, isDirectory: false) }
    folder = root
    migrations = MigrationsPlace(beside: root, of: target, in: package)
    linkCount =
      files.count + (walk?.folders.count ?? 0) + 16 + (migrations?.linkCount ?? 0)
    guard !files.isEmpty else {
      throw Missing(
        description: """
          there is no schema for the target \(target.name): put a .prisma file into its folder or \
          into \(root.path); to let `swift run schemagen init` write one, leave the target's \
          `plugins:` out until then
          """)
    }
  }

  /// The folder that all files lie below, which is what `--schema` names for the command line tool.
  private static func folder(above files: [URL]) -> URL {
    var folder = files[0].deletingLastPathComponent()
    while !files.allSatisfy({ $0.path.hasPrefix(folder.path + "/") }), folder.path != "/" {
      folder.deleteLastPathComponent()
    }
    return folder
  }

  /// What the tool is told.
  var arguments: [String] {
    let schema = folder.map { ["--folder", $0.path] } ?? files.flatMap { ["--file", $0.path] }
    return schema + (migrations?.arguments ?? [])
  }

  /// What a change of runs the tool again.
  ///
  /// SwiftPM plans again when files of a target come and go. Of the folder at the root it knows
  /// nothing, and a file that is gone would be an error: there, the folder itself is the input, and
  /// links stand for what lies deeper.
  var inputs: [URL] {
    if let folder { return [folder] }
    // Also where the package excludes it from the target.
    let snapshots = files.prefix(1).map {
      $0.deletingLastPathComponent().appending(path: "snapshot.json")
    }
    let excluded = snapshots.filter {
      !companions.contains($0) && FileManager.default.fileExists(atPath: $0.path)
    }
    return files + companions + excluded
  }

  /// How build logs name the schema.
  var description: String {
    if let folder { return folder.lastPathComponent }
    return files.map(\.lastPathComponent).joined(separator: ", ")
  }
}
