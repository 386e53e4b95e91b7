import Foundation
import TestSupport

/// A file system of a few megabytes in memory.
///
/// A class because it goes away with its last owner.
final class SmallDisk {
  let folder: TemporaryFolder

  /// Mounts it.
  ///
  /// - Returns: nil where this process may not mount anything.
  init?(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    guard
      Self.run(["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=755", "tmpfs", folder.path])
    else { return nil }
  }

  deinit { _ = Self.run(["umount", "-l", folder.path]) }

  /// Gives it more room.
  func grow(kilobytes: Int) throws {
    guard Self.run(["mount", "-o", "remount,size=\(kilobytes)k", folder.path]) else {
      throw Broken("\(folder.path) cannot be made larger")
    }
  }

  private static func run(_ command: [String]) -> Bool {
    (try? SpawnedProcess(["/usr/bin/env"] + command, output: "/dev/null").wait()) ?? false
  }
}
