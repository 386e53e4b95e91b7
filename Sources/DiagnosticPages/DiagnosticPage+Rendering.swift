package import SchemaDiagnostics

extension DiagnosticPage {
  /// The page for a terminal, with its snippets indented; ends in a newline.
  package var terminalText: String {
    var sections = ["\(code): \(title)", text]
    sections += ["Wrong:\n\n" + Self.indented(wrong), "Right:\n\n" + Self.indented(right)]
    if !links.isEmpty { sections.append(links.map { "See <\($0)>" }.joined(separator: "\n")) }
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// The page as machine-readable formats describe a rule.
  package var rule: RuleDescription {
    let blocks = [("Wrong", wrong), ("Right", right)].map { name, snippet in
      "\(name):\n\n```prisma\n\(Self.visible(snippet))\n```"
    }
    return RuleDescription(
      title: title, text: text.split(separator: "\n").joined(separator: " "),
      markdown: ([text] + blocks).joined(separator: "\n\n"), link: links.first)
  }

  private static func indented(_ snippet: String) -> String {
    visible(snippet).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + shortened($0) }.joined(separator: "\n")
  }

  /// A line cut to the width of a terminal; only lines that are too long on purpose are.
  private static func shortened(_ line: Substring) -> String {
    line.count > 110 ? line.prefix(72) + "…" : String(line)
  }

  /// The snippet with pictures for control characters:
  /// <https://www.unicode.org/charts/PDF/U2400.pdf>.
  private static func visible(_ snippet: String) -> String {
    var text = ""
    for scalar in snippet.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n"
      let picture = isControl ? Unicode.Scalar(0x2400 + scalar.value) : nil
      text.unicodeScalars.append(picture ?? scalar)
    }
    return text
  }
}
