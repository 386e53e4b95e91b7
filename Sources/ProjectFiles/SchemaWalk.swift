import Foundation

/// The one rule which files below a folder are its schema.
///
/// - A file is taken if its name ends in `.prisma`, in lowercase; a link counts by its own name.
/// - Folders are read with everything below them, also folders that are called `x.prisma`.
/// - Links to files and folders are followed. Every real file and folder is read once: by its own
///   path where that lies below the folder, else by the first link to it. So a link that leads back
///   to a folder above is no endless loop.
/// - A device, a pipe or a socket with the name of a schema file is an error: it may never end.
/// - A link that leads nowhere is an error, whatever its name: it may stand for a folder.
/// - A folder called `migrations` is left out at every depth, also behind a link with another name.
///   Only the folder that the walk starts at may have that name.
/// - Hidden files and folders, whose names start with a dot, are left out, dangling links among
///   them: editors keep their locks and backups there (`.#schema.prisma`).
/// - Files come in the order of the bytes of their paths.
///
/// A plugin cannot import a target, so the build plugin compiles this file, ``FolderEntries`` and
/// ``SchemaWalkFailure`` through links in its folder. They need nothing but Foundation, and nothing
/// in them is `package`; other targets use ``SchemaFiles``.
struct SchemaWalk {
  /// The schema files in path order.
  private(set) var files: [String] = []
  /// The folders that were read, the first one included, in path order.
  private(set) var folders: [String] = []

  private var links: [String] = []
  /// As bytes, because equal strings may be different paths.
  private var seen: Set<[UInt8]> = []

  /// Looks for the schema files of a folder.
  ///
  /// - Parameter folder: An absolute path.
  init(_ folder: String) throws(SchemaWalkFailure) {
    try visit(folder, real: Self.resolved(folder))
    while !links.isEmpty {
      let found = links.sorted(by: Self.precedes)
      links = []
      for link in found { try follow(link) }
    }
    files.sort(by: Self.precedes)
    folders.sort(by: Self.precedes)
  }

  /// Whether a file of this name belongs to a schema.
  static func isSchemaFile(_ name: some StringProtocol) -> Bool {
    !name.hasPrefix(".") && name.hasSuffix(".prisma")
  }

  /// Whether one path comes before another.
  static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// The path without links, or the path itself where the system does not know.
  static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Goes through a folder; its links wait until everything that lies in it is known.
  private mutating func visit(_ folder: String, real: String) throws(SchemaWalkFailure) {
    guard seen.insert(Array(real.utf8)).inserted else { return }
    folders.append(folder)
    for name in try names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else {
        throw SchemaWalkFailure(path: path, problem: .unreadable, code: errno)
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK: links.append(path)
      case S_IFDIR: try visit(path, real: Self.resolved(path))
      default: try take(path, name, status.st_mode)
      }
    }
  }

  private mutating func follow(_ link: String) throws(SchemaWalkFailure) {
    var status = stat()
    guard stat(link, &status) == 0 else {
      let code = errno
      let destination = try? FileManager.default.destinationOfSymbolicLink(atPath: link)
      throw SchemaWalkFailure(
        path: link, problem: .danglingLink(destination: destination ?? "nowhere"), code: code)
    }
    let real = Self.resolved(link)
    if status.st_mode & S_IFMT == S_IFDIR {
      if !real.hasSuffix("/migrations") { try visit(link, real: real) }
    } else {
      try take(link, link.split(separator: "/").last ?? "", status.st_mode)
    }
  }

  private mutating func take(
    _ path: String, _ name: some StringProtocol, _ mode: mode_t
  ) throws(SchemaWalkFailure) {
    guard Self.isSchemaFile(name) else { return }
    guard mode & S_IFMT == S_IFREG else {
      throw SchemaWalkFailure(path: path, problem: .notRegular, code: 0)
    }
    if seen.insert(Array(Self.resolved(path).utf8)).inserted { files.append(path) }
  }

  /// The names to look at in a folder, in path order.
  private func names(in folder: String) throws(SchemaWalkFailure) -> [String] {
    do throws(FolderEntries.Failure) {
      return try FolderEntries(of: folder).names
        .filter { !$0.hasPrefix(".") && $0 != "migrations" }.sorted(by: Self.precedes)
    } catch {
      throw SchemaWalkFailure(path: folder, problem: .unreadable, code: error.code)
    }
  }
}
