/// The variables of an `.env` file, parsed as Node's `dotenv` and Docker do.
///
/// `NAME=value`, `export NAME=value`, `#` comments; `'…'` is literal; in `"…"` and without quotes,
/// `$NAME` and `${NAME}` expand to other variables.
package struct EnvironmentFile: Equatable {
  /// The variables of the file.
  package private(set) var values: [String: String] = [:]

  /// Parses a file.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - environment: Variables that the file may refer to; they come before its own.
  package init(_ text: String, environment: [String: String] = [:]) {
    var rest = text[...]
    while !rest.isEmpty {
      guard let (name, value) = Self.readEntry(&rest) else { continue }
      values[name] = value.isLiteral ? value.text : expanded(value.text, environment)
    }
  }

  private typealias Value = (text: String, isLiteral: Bool)

  /// Reads one line, or several if a quoted value spans them.
  private static func readEntry(_ rest: inout Substring) -> (name: String, value: Value)? {
    let line = rest.prefix { !$0.isNewline }
    guard let equals = line.firstIndex(of: "="), !trimmed(line).hasPrefix("#") else {
      skipLine(&rest)
      return nil
    }
    var name = trimmed(line[..<equals])
    if name.hasPrefix("export ") { name = trimmed(name.dropFirst(7)) }
    rest = rest[line.index(after: equals)...].drop { $0 == " " || $0 == "\t" }
    let value = readValue(&rest)
    skipLine(&rest)
    return name.isEmpty ? nil : (String(name), value)
  }

  private static func readValue(_ rest: inout Substring) -> Value {
    guard let quote = rest.first, quote == "\"" || quote == "'" || quote == "`",
      let end = closingQuote(quote, in: rest.dropFirst())
    else {
      let line = rest.prefix { !$0.isNewline }
      rest = rest[line.endIndex...]
      return (String(trimmed(withoutComment(line))), false)
    }
    let inner = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    return quote == "\"" ? (unescaped(inner), false) : (String(inner), true)
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
