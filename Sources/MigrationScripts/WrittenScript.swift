package import MigrationReview

/// A script as it is written, with what a reviewer should know and where.
package struct WrittenScript: Equatable, Sendable {
  package let text: String
  /// The findings, each with the lines of its statements in the text.
  package let findings: [LocatedFinding]

  /// Several scripts after one another, with an empty line between each two.
  ///
  /// - Parameters:
  ///   - scripts: The scripts.
  ///   - head: The text before the first.
  static func joined(_ scripts: [WrittenScript], after head: String) -> WrittenScript {
    var text = head
    var findings: [LocatedFinding] = []
    for (place, script) in scripts.enumerated() {
      if place > 0 { text += "\n" }
      let offset = text.utf8.count { $0 == UInt8(ascii: "\n") }
      findings += script.findings.map { $0.moved(by: offset) }
      text += script.text
    }
    return WrittenScript(text: text, findings: findings)
  }
}
