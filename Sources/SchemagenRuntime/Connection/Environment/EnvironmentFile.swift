/// The variables of an `.env` file, parsed as Node's `dotenv` and Docker do.
///
/// `NAME=value`, `export NAME=value`, `#` comments; `'…'` is literal; in `"…"` and without quotes,
/// `$NAME` and `${NAME}` expand to other variables.
package struct EnvironmentFile: Equatable {
  /// A line that does not say what a variable is.
  package struct Problem: Equatable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// The variable that it seems to be about; empty where it starts with no name.
    package let name: String
    /// What is wrong, as a sentence without the value, which may be a password.
    package let message: String
  }

  /// The variables of the file.
  package private(set) var values: [String: String] = [:]
  /// The lines on which they are, from 1.
  package private(set) var lines: [String: Int] = [:]
  /// The lines that are not variables.
  package private(set) var problems: [Problem] = []

  /// Parses a file.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - environment: Variables that the file may refer to; they come before its own.
  package init(_ text: String, environment: [String: String] = [:]) {
    // A byte order mark is no part of a name.
    var rest = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    var line = 1
    while !rest.isEmpty {
      let start = rest
      if let (name, value) = readEntry(&rest, on: line) {
        values[name] = value.isLiteral ? value.text : expanded(value.text, environment)
        lines[name] = line
      }
      line += start[..<rest.startIndex].count(where: \.isNewline)
    }
  }

  /// What is wrong with the line of a variable, or with one that seems to be meant for it.
  package func problem(with name: String) -> Problem? { problems.last { $0.name == name } }

  private typealias Value = (text: String, isLiteral: Bool)

  /// Reads one line, or several if a quoted value spans them.
  private mutating func readEntry(
    _ rest: inout Substring, on number: Int
  ) -> (name: String, value: Value)? {
    let line = rest.prefix { !$0.isNewline }
    var text = Self.trimmed(line)
    guard !text.isEmpty, !text.hasPrefix("#") else {
      Self.skipLine(&rest)
      return nil
    }
    if text.hasPrefix("export ") { text = Self.trimmed(text.dropFirst(7)) }
    let name = text.prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    let value = text[name.endIndex...].drop { $0 == " " || $0 == "\t" }
    guard value.first == "=", !name.isEmpty else {
      let message =
        name.isEmpty ? "This line has no name before `=`." : "There is no `=` after \(name)."
      problems.append(Problem(line: number, name: String(name), message: message))
      Self.skipLine(&rest)
      return nil
    }
    rest = rest[value.index(after: value.startIndex)...].drop { $0 == " " || $0 == "\t" }
    let (read, problem) = Self.readValue(&rest)
    if let problem {
      problems.append(
        Problem(line: number, name: String(name), message: "The value of \(name) \(problem)."))
    }
    Self.skipLine(&rest)
    return (String(name), read)
  }

  /// Reads a value, and says what is wrong with its quotes.
  private static func readValue(_ rest: inout Substring) -> (Value, problem: String?) {
    let unclosed = "has no closing quote"
    let quote = rest.first.flatMap { "\"'`".contains($0) ? $0 : nil }
    guard let quote, let end = closingQuote(quote, in: rest.dropFirst()) else {
      let line = rest.prefix { !$0.isNewline }
      rest = rest[line.endIndex...]
      return ((String(trimmed(withoutComment(line))), false), quote == nil ? nil : unclosed)
    }
    let inner = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    let after = trimmed(rest.prefix { !$0.isNewline })
    // A quote of a later line is taken for the closing one.
    let problem =
      after.isEmpty || after.hasPrefix("#")
      ? nil : inner.contains(where: \.isNewline) ? unclosed : "goes on after its closing quote"
    return (quote == "\"" ? (unescaped(inner), false) : (String(inner), true), problem)
  }

  private static func closingQuote(
    _ quote: Character, in text: Substring
  ) -> Substring.Index? {
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\", quote == "\"" {
        isEscaped = true
      } else if text[index] == quote {
        return index
      }
    }
    return nil
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        switch character {
        case "n": result.append("\n")
        case "r": result.append("\r")
        case "t": result.append("\t")
        case "\"", "\\": result.append(character)
        default: result.append("\\\(character)")
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// A comment starts at a `#` after a space; `postgres://host/db#x` keeps its `#`.
  private static func withoutComment(_ line: Substring) -> Substring {
    if line.first == "#" { return "" }
    var previous: Character = "\n"
    for index in line.indices {
      if line[index] == "#", previous == " " || previous == "\t" { return line[..<index] }
      previous = line[index]
    }
    return line
  }

  private static func skipLine(_ rest: inout Substring) {
    rest = rest.drop { !$0.isNewline }.dropFirst()
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }

  /// Expands the variables in a value; unknown ones are kept as written.
  private func expanded(_ text: String, _ environment: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      guard let (name, after) = Self.variable(at: rest),
        let value = environment[name] ?? values[name]
      else {
        result.append("$")
        continue
      }
      result += value
      rest = after
    }
    return result + rest
  }

  private static func variable(at text: Substring) -> (name: String, rest: Substring)? {
    if text.first == "{" {
      guard let end = text.firstIndex(of: "}") else { return nil }
      let name = text[text.index(after: text.startIndex)..<end]
      return (String(name), text[text.index(after: end)...])
    }
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return name.isEmpty ? nil : (String(name), text[name.endIndex...])
  }
}
