import Foundation

/// Several files that are written and removed together: all of them, or none.
///
/// Everything is first written under temporary names, where a full disk or a read-only folder
/// shows. Then the temporary names become the real ones; a folder that is new appears whole.
package struct FileTransaction {
  /// What became of one file.
  package struct Written: Equatable {
    package let path: String
    /// Whether the bytes differ from what was there.
    package let isChanged: Bool
  }

  private struct Entry {
    let path: String
    let bytes: [UInt8]
    let isPrivate: Bool
  }

  private var entries: [Entry] = []
  private var removed: [String] = []
  private let root: String
  private let isDurable: Bool

  /// Starts a transaction.
  ///
  /// - Parameters:
  ///   - root: Where relative paths start.
  ///   - isDurable: Whether it must survive a power cut once it is committed.
  package init(root: String, isDurable: Bool) {
    self.root = root
    self.isDurable = isDurable
  }

  /// Adds a file that is to be written.
  ///
  /// - Parameters:
  ///   - path: Where, absolute or below the root; folders in between are made.
  ///   - bytes: Its whole content.
  ///   - isPrivate: Whether only the user may read a file that is new; another keeps its
  ///     permissions.
  package mutating func add(
    _ path: String, _ bytes: some Sequence<UInt8>, isPrivate: Bool = false
  ) {
    entries.append(Entry(path: path, bytes: Array(bytes), isPrivate: isPrivate))
  }

  /// Removes a file, or a folder with all that is in it, once everything is written.
  ///
  /// - Parameter path: Where, absolute or below the root; one that is missing counts as removed.
  package mutating func remove(_ path: String) { removed.append(path) }

  /// Writes the files; those that hold the same bytes already are not touched.
  ///
  /// - Returns: What became of each file, in the order in which they were added.
  /// - Throws: The first thing that went wrong; nothing is changed then.
  package func commit() throws(FileError) -> [Written] {
    var staging = FileStaging(root: root, isDurable: isDurable)
    do throws(FileError) {
      var written: [Written] = []
      for entry in entries {
        let isChanged = try staging.stage(entry.path, entry.bytes, isPrivate: entry.isPrivate)
        written.append(Written(path: entry.path, isChanged: isChanged))
      }
      for path in removed { try staging.remove(path) }
      try staging.publish()
      return written
    } catch {
      staging.rollBack()
      throw error
    }
  }
}
