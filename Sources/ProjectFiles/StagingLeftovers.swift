import Foundation

/// Files and folders under temporary names whose process has been killed before it could take them away.
struct StagingLeftovers {
  /// How long they are let alone, in seconds: a process in another container has a number that says nothing
  /// here, and needs its files for moments only.
  private static let patience = 60.0

  /// A hidden name beside a path, of this process.
  static func temporaryName(for path: String) -> String { name(path, "tmp") }

  /// A hidden name beside a path for what is taken away. It may be all that is left of a file, so that it is
  /// no leftover.
  static func formerName(of path: String) -> String { name(path, "old") }

  private static func name(_ path: String, _ kind: String) -> String {
    FilePath.join(
      FilePath.parent(of: path), ".\(FilePath.name(of: path)).\(getpid()).\(kind)")
  }

  /// Those of the folders that were looked into, with what each was to become.
  private var known: [String: [(target: Substring, path: String)]] = [:]

  /// Removes those of a folder: new folders under any name, and files that were to become a certain one.
  ///
  /// What cannot be removed stays; it is hidden, and no reason to write nothing.
  mutating func remove(beside path: String) {
    let folder = FilePath.parent(of: path)
    let leftovers = known[folder] ?? Self.find(in: folder)
    known[folder] = leftovers
    for (target, leftover) in leftovers
    where target == FilePath.name(of: path) || FileSystem.kind(of: leftover) == .folder {
      try? FileSystem.remove(leftover)
    }
  }

  private static func find(in folder: String) -> [(target: Substring, path: String)] {
    ((try? FolderEntries(of: folder).names) ?? []).compactMap { name in
      guard let (target, process) = parts(of: name), isGone(process) else { return nil }
      let path = FilePath.join(folder, name)
      return isOld(path) ? (target, path) : nil
    }
  }

  /// `.NAME.PID.tmp`.
  private static func parts(of name: String) -> (target: Substring, process: pid_t)? {
    guard name.hasPrefix("."), name.hasSuffix(".tmp") else { return nil }
    let middle = name.dropFirst().dropLast(".tmp".count)
    guard let dot = middle.lastIndex(of: "."), dot > middle.startIndex,
      let process = pid_t(middle[middle.index(after: dot)...]), process > 0
    else { return nil }
    return (middle[..<dot], process)
  }

  private static func isGone(_ process: pid_t) -> Bool {
    process != getpid() && kill(process, 0) != 0 && errno == ESRCH
  }

  private static func isOld(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    #if canImport(Darwin)
      let changed = status.st_mtimespec.tv_sec
    #else
      let changed = status.st_mtim.tv_sec
    #endif
    return Date().timeIntervalSince1970 - Double(changed) > patience
  }
}
