import Foundation

/// A folder that this process alone writes to, until the lock goes or the process ends.
///
/// The lock is the system's advisory one on the folder itself, so no file is left behind:
/// <https://man7.org/linux/man-pages/man2/flock.2.html>.
package struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until no other process holds the folder. On a file system without locks it does not
  /// wait.
  package init(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Does some work and only then lets go.
  package borrowing func holding<Result>(_ work: () throws -> Result) rethrows -> Result {
    try work()
  }
}
