import Foundation

/// Finds the names of models without understanding a schema; that is the tool's work.
enum ModelScanner {
  /// The names behind `model` and `view` at the start of a line, each once whatever its case, because
  /// files on some disks differ in more than that.
  ///
  /// - Parameter files: The schema files.
  static func models(in files: [URL]) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for file in files {
      let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      for line in text.split(whereSeparator: \.isNewline) {
        guard let name = name(in: line), seen.insert(name.lowercased()).inserted else { continue }
        names.append(name)
      }
    }
    return names
  }

  private static func name(in line: Substring) -> String? {
    let words = line.split(maxSplits: 2, whereSeparator: { $0 == " " || $0 == "\t" || $0 == "{" })
    guard words.count > 1, words[0] == "model" || words[0] == "view" else { return nil }
    let name = words[1]
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isName ? String(name) : nil
  }
}
