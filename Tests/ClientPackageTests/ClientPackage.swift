import Foundation
import TestSupport
import Testing

/// A package outside the repository that uses the plugin and the runtime, as its users would.
struct ClientPackage {
  /// The output of a program, errors included, and its exit status.
  struct Outcome {
    let output: String
    let status: Int32
  }

  private let folder: TemporaryFolder

  /// The folder of this repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Creates the package in a temporary folder.
  ///
  /// - Parameter targets: The text of its targets, in a manifest that calls the products `runtime`, `migrator`
  ///   and `plugin`.
  /// - Throws: An error of the system.
  init(targets: String = Self.programAndModels) throws {
    folder = try TemporaryFolder()
    try write("Package.swift", Self.manifest(targets))
    try write("Sources/Models/Models.swift", "// The plugin generates the rest.\n")
  }

  /// The absolute path of a file of the package.
  func path(of name: String) -> String { folder.path + "/" + name }

  /// Writes a file of the package.
  ///
  /// - Throws: An error of the system.
  func write(_ name: String, _ text: String) throws {
    try folder.write(name, text)
  }

  /// Makes a link to a folder beside the package's folders.
  ///
  /// - Throws: What the system said.
  func link(_ name: String, to folder: String) throws {
    try write(folder + "/readme.txt", "")
    try FileManager.default.createSymbolicLink(
      atPath: path(of: name), withDestinationPath: path(of: folder))
  }

  /// Gives a file or folder of the package another name.
  ///
  /// - Throws: What the system said.
  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path(of: name), toPath: path(of: other))
  }

  /// Removes a file or folder of the package.
  ///
  /// - Throws: An error of the system.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(of: name))
  }

  /// Runs `swift build`; the build of this repository is kept for the next run.
  ///
  /// - Throws: An error of the system.
  func build(_ options: String...) throws -> Outcome {
    let places = ["--package-path", folder.path, "--scratch-path", Self.scratch.path]
    return try run(["swift", "build"] + places + options)
  }

  /// Runs the package's program.
  ///
  /// - Parameter workingDirectory: Where it runs; where the tests run when nil.
  /// - Throws: An error of the system.
  func runProgram(
    named name: String = "Program", _ arguments: String..., workingDirectory: String? = nil
  ) throws -> Outcome {
    let folder = try build("--show-bin-path").output.split(separator: "\n").last ?? ""
    return try run(["\(folder)/\(name)"] + arguments, in: workingDirectory)
  }

  /// The concatenated text of all generated files.
  func generated() -> String {
    let root = Self.scratch.appendingPathComponent("plugins/outputs").path
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    let name = URL(fileURLWithPath: folder.path).lastPathComponent.lowercased()
    return files.filter { $0.lowercased().hasPrefix(name) && $0.hasSuffix(".swift") }.sorted()
      .compactMap { FileManager.default.contents(atPath: "\(root)/\($0)") }
      .map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  private func run(_ command: [String], in directory: String? = nil) throws -> Outcome {
    let log = folder.path + "/output.txt"
    try Data().write(to: URL(fileURLWithPath: log))
    let output = try #require(FileHandle(forWritingAtPath: log))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return Outcome(output: folder.read("output.txt") ?? "", status: process.terminationStatus)
  }

  private static let scratch = repository.appendingPathComponent(".build/client-package")

  private static let programAndModels = """
    .target(name: "Models", dependencies: [runtime], plugins: [plugin]),
    .executableTarget(name: "Program", dependencies: ["Models"]),
    """

  private static func manifest(_ targets: String) -> String {
    """
    // swift-tools-version: 6.2
    import PackageDescription

    let runtime = Target.Dependency.product(name: "SchemagenRuntime", package: "schemagen")
    let migrator = Target.Dependency.product(name: "SchemagenMigrator", package: "schemagen")
    let plugin = Target.PluginUsage.plugin(name: "SchemagenPlugin", package: "schemagen")

    let package = Package(
      name: "client",
      platforms: [.macOS(.v14)],
      dependencies: [.package(name: "schemagen", path: "\(repository.path)")],
      targets: [
        \(targets)
      ]
    )

    """
  }
}
