import Foundation
import ProjectFiles
package import SchemagenRuntime

/// Finds out which process holds the write lock of an SQLite file, or reads it while it cannot be written.
///
/// SQLite does not report it, but the Linux kernel does, in `/proc/locks`. The file itself is not
/// opened for that, because closing it would release the locks of this process
/// (<https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_>).
package enum SQLiteLockHolder {
  /// Does some work, and names the holder of the lock in its way.
  ///
  /// - Throws: ``LockHeld`` in place of an error that says that the file is busy, or what the work throws.
  static func naming<Value>(
    on connection: DatabaseConnection, _ work: () throws -> Value
  ) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError where error.code == .busy {
      throw LockHeld(holder: describe(on: connection))
    }
  }

  /// A description of the holder.
  package static func describe(on connection: DatabaseConnection) -> String {
    let path = try? connection.first(BoundStatement(sql: "PRAGMA database_list")) {
      try $0.read(2, as: String.self)
    }
    let files = [path, path.map { $0 + "-shm" }].compactMap { $0 }
    // A lazy sequence would look a second time at locks that may be gone by then.
    for kind in ["WRITE", "READ"] {
      for file in files {
        guard let process = holder(of: kind, on: file) else { continue }
        return "process \(process.id)" + (process.name.map { " (\($0))" } ?? "")
      }
    }
    return "another connection to the file"
  }

  /// - Parameter kind: `WRITE`, or `READ` for those in the way of a commit.
  private static func holder(of kind: String, on path: String) -> (id: Int32, name: String?)? {
    var status = stat()
    guard stat(path, &status) == 0,
      let locks = try? FileContents.read("/proc/locks")
    else { return nil }
    for line in String(decoding: locks, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 8, fields[3] == kind, let id = Int32(fields[4]), id != getpid(),
        fields[5].split(separator: ":").last.flatMap({ UInt64($0) }) == UInt64(status.st_ino)
      else { continue }
      return (id, name(of: id))
    }
    return nil
  }

  private static func name(of process: Int32) -> String? {
    guard let bytes = try? FileContents.read("/proc/\(process)/comm") else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }
}
