import Foundation
import ProjectFiles

extension GitFile {
  /// Whether git leaves the file out, by whatever pattern; compared by their names where git cannot be asked.
  func isIgnored(in repository: String) -> Bool {
    run(["check-ignore", "--", FilePath.name(of: path)]) != nil || isNamed(in: repository)
  }

  /// Whether a `.gitignore` from the file's folder up to the repository's has a line with that folder, or the
  /// file, as <https://git-scm.com/docs/gitignore> writes them: `backups`, `/backups`, `backups/`.
  private func isNamed(in repository: String) -> Bool {
    var names = [FilePath.name(of: path)]
    var folder = FilePath.parent(of: path)
    while folder.hasPrefix(repository) {
      let file = FilePath.join(folder, ".gitignore")
      let text = FileManager.default.contents(atPath: file) ?? Data()
      let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
      // A path in the file is relative to its folder; a name without a slash is meant at any depth.
      let paths = (1...names.count).map { names.prefix($0).joined(separator: "/") }
      if lines.contains(where: { names.contains(Self.name($0)) || paths.contains(Self.name($0)) }) {
        return true
      }
      names.insert(FilePath.name(of: folder), at: 0)
      let parent = FilePath.parent(of: folder)
      if parent == folder { return false }
      folder = parent
    }
    return false
  }

  /// A line without the slashes around it.
  private static func name(_ line: Substring) -> String {
    var line = line.drop { $0 == "/" }
    while line.last == " " || line.last == "/" { line.removeLast() }
    return String(line)
  }
}
