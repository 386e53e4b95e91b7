/// The help of one command: usage, what it does, options, an example.
struct HelpText {
  let description: CommandDescription

  /// The whole text, ending in a newline.
  var text: String {
    var sections = ["Usage: \(usage)", about]
    if !description.subcommands.isEmpty {
      sections.append(section("Commands", description.subcommands.map { ($0.name, $0.summary) }))
    }
    if !description.options.isEmpty {
      sections.append(section("Options", rows(description.options)))
    }
    sections.append(section("Common options", rows(Option.common)))
    sections.append(examples)
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var usage: String {
    var words = [description.invocation]
    if !description.subcommands.isEmpty {
      words.append(description.make == nil ? "COMMAND" : "[COMMAND]")
    }
    words.append("[OPTIONS]")
    if let operands = description.operands { words.append(operands) }
    return words.joined(separator: " ")
  }

  private var about: String {
    let summary = description.summary + "."
    return description.discussion.isEmpty ? summary : summary + "\n\n" + description.discussion
  }

  private var examples: String {
    let lines = description.examples.map { "  # \($0.meaning)\n  \($0.line)" }
    return (lines.count == 1 ? "Example:\n" : "Examples:\n") + lines.joined(separator: "\n")
  }

  private func rows(_ options: [Option]) -> [(String, String)] {
    options.map { ($0.usage, $0.help) }
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> String {
    let width = min(rows.map(\.0.count).max() ?? 0, 28)
    let lines = rows.map { name, help in
      name.count > width
        ? "  \(name)\n  " + String(repeating: " ", count: width + 2) + help
        : "  " + name.padding(to: width) + "  " + help
    }
    return title + ":\n" + lines.joined(separator: "\n")
  }
}
