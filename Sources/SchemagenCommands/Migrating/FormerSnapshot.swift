import DatabaseSchema
import Foundation
import SchemagenMigrator

/// Finds the snapshot that a migration started from.
struct FormerSnapshot {
  let workspace: MigrationWorkspace
  let migration: Migration
  let dialect: Dialect

  /// The text of the snapshot before the migration; `nil` when there was none.
  ///
  /// - Parameter base: A file that somebody named.
  /// - Throws: A failure when no snapshot of the right state is to be found.
  func text(base: String?) throws -> String? {
    guard let wanted = migration.header.before else {
      throw CommandFailure(
        "\(migration.path) does not say which state it starts from.",
        help: "Take \(workspace.snapshotFile.shown) from version control and delete the folder.")
    }
    if let base {
      let path = workspace.context.absolute(base)
      let snapshot = try SnapshotFile(path: path, shown: base).read()
      guard snapshot.hash(for: dialect) == wanted else {
        throw CommandFailure("\(base) is not the state before \(migration.id).")
      }
      return snapshot.encoded()
    }
    if wanted == DatabaseSchema(dialect: dialect).hash { return nil }
    for revision in [":", "HEAD:"] {
      guard let text = committed(revision), let snapshot = try? Snapshot(decoding: text),
        snapshot.hash(for: dialect) == wanted
      else { continue }
      return text
    }
    throw CommandFailure(
      "The snapshot from before \(migration.id) is not in git.",
      help: "Name it with --base SNAPSHOT, or take \(workspace.snapshotFile.shown) from wherever "
        + "it is kept and delete the folder \(migration.id).")
  }

  /// The snapshot that git has in its index or in the last commit.
  private func committed(_ revision: String) -> String? {
    let path = workspace.snapshotFile.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "show", "\(revision)./\(FilePath.name(of: path))"]
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
