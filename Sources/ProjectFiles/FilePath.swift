import Foundation

/// Paths as text: joined, made absolute, shown short.
package enum FilePath {
  /// A path below a folder; an absolute path stays as it is.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The folder that holds a path; `.` when the path has one component.
  package static func parent(of path: String) -> String {
    let trimmed = trimmingSlashes(path)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : trimmingSlashes(String(trimmed[..<slash]))
  }

  /// The last component of a path.
  package static func name(of path: String) -> String {
    trimmingSlashes(path).split(separator: "/").last.map(String.init) ?? path
  }

  /// Takes `.` and `..` out of a path, without looking at the disk.
  package static func normalized(_ path: String) -> String {
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component == "..", let last = components.last, last != ".." {
        components.removeLast()
      } else if component != ".." || !path.hasPrefix("/") {
        components.append(component)
      }
    }
    let joined = components.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// A path as messages show it: relative to a folder where it lies below it.
  package static func shown(_ path: String, from folder: String) -> String {
    let path = normalized(path)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    if path == folder { return "." }
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private static func trimmingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
