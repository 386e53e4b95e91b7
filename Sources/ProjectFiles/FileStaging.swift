import Foundation

/// Files under temporary names on their way to their real ones.
struct FileStaging {
  /// One rename that publishes a file, or a whole new folder, or takes one away.
  private struct Move {
    let source: String
    let target: String
    let shown: String
    let reversal: Reversal
  }

  /// How a move is taken back.
  private enum Reversal {
    /// The target is new.
    case remove
    /// The target had these bytes.
    case restore([UInt8])
    /// The source is what was taken away.
    case moveBack
  }

  private let root: String
  private let isDurable: Bool
  private var moves: [Move] = []
  private var newFolders: [String: String] = [:]
  private var published = 0
  private var leftovers = StagingLeftovers()

  /// Starts with nothing staged.
  ///
  /// - Parameters:
  ///   - root: Where relative paths start.
  ///   - isDurable: Whether the disk must have the bytes before a file gets its name.
  init(root: String, isDurable: Bool) {
    self.root = root
    self.isDurable = isDurable
  }

  /// Writes a file under a temporary name.
  ///
  /// - Parameters:
  ///   - path: Its real path.
  ///   - bytes: Its content.
  ///   - isPrivate: Whether only the user may read it, if it is new.
  /// - Returns: Whether it differs from what is there.
  /// - Throws: What the system said.
  mutating func stage(
    _ path: String, _ bytes: [UInt8], isPrivate: Bool = false
  ) throws(FileError) -> Bool {
    let newMode: mode_t? = isPrivate ? 0o600 : nil
    let absolute = FilePath.join(root, path)
    if let missing = topmostMissingFolder(of: absolute) {
      let temporary = try temporaryFolder(for: missing, shown: path)
      let below = String(FilePath.parent(of: absolute).dropFirst(missing.count))
      try createFolders(temporary + below, shown: path)
      let file = temporary + below + "/" + FilePath.name(of: absolute)
      try write(bytes, to: file, shown: path, mode: newMode)
      return true
    }
    let target = SchemaWalk.resolved(absolute)
    let former = try formerBytes(of: target, shown: path)
    if former == bytes { return false }
    leftovers.remove(beside: target)
    let temporary = StagingLeftovers.temporaryName(for: target)
    let reversal = former.map(Reversal.restore) ?? .remove
    moves.append(Move(source: temporary, target: target, shown: path, reversal: reversal))
    try write(bytes, to: temporary, shown: path, mode: Self.mode(of: target) ?? newMode)
    return true
  }

  /// Takes a file or a folder away, under a temporary name at first.
  mutating func remove(_ path: String) throws(FileError) {
    let source = FilePath.join(root, path)
    guard FileSystem.kind(of: source) != .missing else { return }
    let target = StagingLeftovers.formerName(of: source)
    try FileSystem.remove(target)
    moves.append(Move(source: source, target: target, shown: path, reversal: .moveBack))
  }

  /// Gives everything its real name.
  ///
  /// - Throws: What the system said; ``rollBack()`` then restores what was there.
  mutating func publish() throws(FileError) {
    for move in moves {
      guard rename(move.source, move.target) == 0 else {
        throw FileError(.write, path: move.shown, code: errno)
      }
      published += 1
    }
    for move in moves {
      // It no longer has its name, which is what counts.
      if case .moveBack = move.reversal { try? FileSystem.remove(move.target) }
    }
  }

  /// Takes everything away again, what is published included.
  mutating func rollBack() {
    for (index, move) in moves.enumerated().reversed() {
      switch move.reversal {
      case .moveBack: if index < published { _ = rename(move.target, move.source) }
      case _ where index >= published: try? FileSystem.remove(move.source)
      case .restore(let former):
        try? write(former, to: move.source, shown: move.shown, mode: Self.mode(of: move.target))
        _ = rename(move.source, move.target)
      case .remove: try? FileSystem.remove(move.target)
      }
    }
    moves = []
  }

  private func formerBytes(of path: String, shown: String) throws(FileError) -> [UInt8]? {
    switch FileSystem.kind(of: path) {
    case .missing: nil
    case .folder: throw FileError(.write, path: shown, code: EISDIR)
    case .file: try FileContents.read(path, as: shown)
    }
  }

  /// The highest folder above a path that does not exist yet.
  private func topmostMissingFolder(of path: String) -> String? {
    var missing: String?
    var folder = FilePath.parent(of: path)
    while FileSystem.kind(of: folder) == .missing {
      missing = folder
      folder = FilePath.parent(of: folder)
    }
    return missing
  }

  private mutating func temporaryFolder(
    for folder: String, shown: String
  ) throws(FileError) -> String {
    if let known = newFolders[folder] { return known }
    leftovers.remove(beside: folder)
    let temporary = StagingLeftovers.temporaryName(for: folder)
    try FileSystem.remove(temporary)
    guard mkdir(temporary, 0o777) == 0 else {
      throw FileError(.write, path: shown, code: errno)
    }
    newFolders[folder] = temporary
    moves.append(Move(source: temporary, target: folder, shown: shown, reversal: .remove))
    return temporary
  }

  private func createFolders(_ path: String, shown: String) throws(FileError) {
    guard FileSystem.kind(of: path) == .missing else { return }
    try createFolders(FilePath.parent(of: path), shown: shown)
    guard mkdir(path, 0o777) == 0 else { throw FileError(.write, path: shown, code: errno) }
  }

  /// The permissions of a file; `nil` if it does not exist.
  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private func write(
    _ bytes: [UInt8], to path: String, shown: String, mode: mode_t?
  ) throws(FileError) {
    // What an interrupted run of a process with the same number left behind.
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o666)
    guard descriptor >= 0 else { throw FileError(.write, path: shown, code: errno) }
    defer { close(descriptor) }
    // `open` applies the umask, which an existing file has outlived.
    if let mode, fchmod(descriptor, mode) != 0 {
      throw FileError(.write, path: shown, code: errno)
    }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        start += count
      } else if errno != EINTR {
        throw FileError(.write, path: shown, code: errno)
      }
    }
    if isDurable, fsync(descriptor) != 0 {
      throw FileError(.write, path: shown, code: errno)
    }
  }
}
