import Foundation
import ProjectFiles

/// A file or a folder as git has it.
struct GitFile {
  /// The absolute path.
  let path: String

  /// Whether the last commit has the file as it is now.
  var isCommitted: Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    return text(at: "HEAD:") == String(data: data, encoding: .utf8)
  }

  /// A file of a folder that the last commit does not have as it is now: the scripts first, in the order
  /// of their use; `nil` where it has all.
  static func uncommitted(in folder: String) -> String? {
    let names = (try? FileSystem.names(in: folder)) ?? []
    let scripts = names.filter { $0.hasPrefix("migration.") }
    return (scripts + names.filter { !scripts.contains($0) })
      .map { FilePath.join(folder, $0) }.first { !GitFile(path: $0).isCommitted }
  }

  /// Whether git has the file, or a file of the folder, in its index.
  var isTracked: Bool {
    run(["ls-files", "--", FilePath.name(of: path)]).map { !$0.isEmpty } ?? false
  }

  /// Whether git leaves the file out, by whatever pattern.
  var isIgnored: Bool { run(["check-ignore", "--", FilePath.name(of: path)]) != nil }

  /// The text in a revision such as `HEAD:`, or `:` for the index; `nil` where git does not have it.
  func text(at revision: String) -> String? {
    run(["show", "\(revision)./\(FilePath.name(of: path))"])
  }

  /// What a command of git prints, run beside the file; nil where it fails.
  private func run(_ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: FilePath.parent(of: path))
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(data: data, encoding: .utf8) : nil
  }
}
