import Foundation

/// The names in a folder, in the order in which the system gives them.
///
/// The build plugin compiles this file too; see ``SchemaWalk``.
struct FolderEntries {
  /// The system's error number for a folder that cannot be listed.
  struct Failure: Error {
    let code: Int32
  }

  let names: [String]

  /// Lists a folder.
  init(of path: String) throws(Failure) {
    guard let stream = opendir(path) else { throw Failure(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    self.names = names
  }
}
