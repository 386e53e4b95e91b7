import Foundation

/// Finds the names of models without understanding a schema; that is the tool's work.
struct ModelScanner {
  private let bytes: [UInt8]
  private var offset = 0

  /// The names of models and views, each once whatever its case, because files on some disks differ
  /// in more than that.
  ///
  /// - Parameter files: The schema files.
  static func models(in files: [URL]) -> [String] {
    var seen: Set<String> = []
    return files.flatMap { file -> [String] in
      var scanner = ModelScanner(bytes: bytes(of: file))
      return scanner.models()
    }.filter { seen.insert($0.lowercased()).inserted }
  }

  /// The bytes of a file; none of a device or a pipe, which may never end: the tool refuses them.
  private static func bytes(of file: URL) -> [UInt8] {
    var status = stat()
    guard stat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return (try? Data(contentsOf: file)).map(Array.init) ?? []
  }

  /// What stands between `model` or `view` and `{`, outside of comments and texts.
  private mutating func models() -> [String] {
    var names: [String] = []
    var words: [String] = []
    while offset < bytes.count {
      switch bytes[offset] {
      // A byte order mark and the blanks of other scripts are blanks to a schema too.
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0, 0x80...: offset += 1
      case UInt8(ascii: "{"):
        if let name = words.last, ["model", "view"].contains(words.dropLast().last) {
          names.append(name)
        }
        words = []
        offset += 1
      case UInt8(ascii: "\""): skipText()
      case UInt8(ascii: "/"): skipComment()
      case let byte where Self.isPartOfName(byte): words.append(word())
      default:
        words = []
        offset += 1
      }
    }
    return names
  }

  private mutating func word() -> String {
    let start = offset
    while offset < bytes.count, Self.isPartOfName(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Passes a text, which ends at its quote or with the line.
  private mutating func skipText() {
    offset += 1
    while offset < bytes.count, !isAtLineEnd {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\"), !isAtLineEnd { offset += 1 }
    }
  }

  private mutating func skipComment() {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    offset += 1
    if next == UInt8(ascii: "/") {
      while offset < bytes.count, !isAtLineEnd { offset += 1 }
    } else if next == UInt8(ascii: "*") {
      offset += 1
      while offset < bytes.count {
        offset += 1
        if bytes[offset - 1] == UInt8(ascii: "*"), offset < bytes.count,
          bytes[offset] == UInt8(ascii: "/")
        {
          break
        }
      }
      offset += 1
    }
  }

  private var isAtLineEnd: Bool {
    offset >= bytes.count || bytes[offset] == UInt8(ascii: "\n")
      || bytes[offset] == UInt8(ascii: "\r")
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
