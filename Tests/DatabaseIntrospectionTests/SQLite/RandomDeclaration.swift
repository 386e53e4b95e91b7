import TestSupport

/// Writes random SQL that declares a table and indexes, in all the forms that SQLite takes; some of it
/// SQLite refuses.
struct RandomDeclaration {
  var random: SeededGenerator
  private(set) var columns: [String] = []
  var writer: RandomWriter
  private let isStrict: Bool
  private var hasKey = false

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    writer = RandomWriter(seed: seed &* 31)
    isStrict = Int.random(in: 0..<8, using: &random) == 0
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &random)
  }

  /// A table with the name `t`.
  mutating func table() -> String {
    columns = Array(
      RandomWriter.names.shuffled(using: &random).prefix(.random(in: 1...6, using: &random)))
    var parts: [String] = []
    for column in columns { parts.append(self.column(column)) }
    var text = writer.words("CREATE TABLE") + writer.gap() + writer.name("t") + writer.gap()
    text += "(" + writer.gap() + parts.joined(separator: writer.gap() + "," + writer.gap())
    var separator = ","
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      text += writer.gap() + separator + writer.gap() + tableConstraint()
      separator = chance(30) ? "" : ","
    }
    text += writer.gap() + ")"
    var options = isStrict ? ["STRICT"] : []
    if hasKey, chance(20) { options.append("WITHOUT ROWID") }
    options.shuffle(using: &random)
    let words = options.map { writer.words($0) }
    return text + writer.gap() + words.joined(separator: writer.gap() + "," + writer.gap())
  }

  /// An index of the table.
  mutating func index(_ number: Int) -> String {
    let unique = chance(30) ? "UNIQUE " : ""
    let places = columns.shuffled(using: &random).prefix(.random(in: 1...2, using: &random))
    var parts: [String] = []
    for column in places {
      let name = writer.name(column)
      let expression =
        pick(["lower(\(name))", "\(name) || 'x'", "(\(name) + 1) COLLATE NOCASE"]) ?? name
      let column =
        pick([name, name, "(\(name))", "((\(name)) COLLATE \(writer.name("nocase")))"]) ?? name
      parts.append((chance(20) ? expression : column) + collation() + order())
    }
    let condition = chance(30) ? writer.words("WHERE") + writer.gap() + self.condition() : ""
    return writer.words("CREATE \(unique)INDEX") + writer.gap() + writer.name("i\(number)")
      + writer.gap() + writer.words("ON") + writer.gap() + writer.name("t") + writer.gap() + "("
      + parts.joined(separator: writer.gap() + ",") + ")" + writer.gap() + condition
  }

  /// A change of the table, by which SQLite edits its text.
  mutating func alteration() -> String {
    let column = writer.name(pick(columns) ?? "a")
    let table = writer.words("ALTER TABLE") + writer.gap() + writer.name("t") + writer.gap()
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      let constraint = pick(["", "CHECK (1)", "REFERENCES parent (a)", "COLLATE nocase"]) ?? ""
      return table + writer.words("ADD COLUMN") + " added TEXT " + constraint + writer.gap()
    case 1: return table + writer.words("RENAME COLUMN") + " \(column) TO \"re \"\"named\"\"\""
    default: return table + writer.words("DROP COLUMN") + writer.gap() + column
    }
  }

  private mutating func column(_ name: String) -> String {
    let type = type()
    var words = [writer.name(name), type]
    var constraints: [String] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      constraints.append(columnConstraint(name))
    }
    if chance(15) {
      constraints.append(generated(isShort: "\"['`".contains(type.prefix(1)) && !type.isEmpty))
    }
    words += constraints.shuffled(using: &random)
    return words.filter { !$0.isEmpty }.joined(separator: writer.gap())
  }

  private mutating func type() -> String {
    let strict = ["INTEGER", "int", "TEXT", "Any", "REAL", "BLOB", "\"TEXT\""]
    let free = [
      "", "INTEGER", "integer", "TEXT", "VARCHAR(20)", "varying character ( 255 )",
      "unsigned big int",
      "DECIMAL(10 , -2)", "\"quoted type\" (3)", "[big]", "'text'", "native/* x */character(+70)",
      "DOUBLE PRECISION", "GENERATED", "key of row", "BLOB", "`REAL`", "generated always",
    ]
    return pick(isStrict ? strict : free) ?? ""
  }

  private mutating func columnConstraint(_ name: String) -> String {
    let prefix =
      chance(20)
      ? writer.words("CONSTRAINT") + writer.gap() + writer.name("c x") + writer.gap() : ""
    switch Int.random(in: 0..<(hasKey ? 11 : 14), using: &random) {
    case 0, 1: return prefix + writer.words("NOT NULL") + conflict()
    case 2: return prefix + writer.words("NULL") + conflict()
    case 3: return prefix + writer.words("UNIQUE") + conflict()
    case 4, 5: return prefix + writer.words("DEFAULT") + writer.gap() + value()
    case 6:
      return prefix + writer.words("COLLATE") + writer.gap()
        + writer.name(pick(["nocase", "RTRIM", "Binary"]) ?? "")
    case 7: return prefix + writer.words("CHECK") + writer.gap() + "(" + condition() + ")"
    case 8: return prefix + reference(isComposite: false)
    case 9: return prefix + reference(isComposite: false) + deferral()
    case 10: return prefix.isEmpty ? deferral() : prefix
    default:
      hasKey = true
      let counts = chance(20) ? writer.gap() + writer.words("AUTOINCREMENT") : ""
      return prefix + writer.words("PRIMARY KEY") + order(hasNulls: false) + conflict() + counts
    }
  }

  /// SQLite cuts `GENERATED ALWAYS` off a type in quotes with a byte too many, so there it is short.
  private mutating func generated(isShort: Bool) -> String {
    let always = !isShort && chance(60) ? writer.words("GENERATED ALWAYS") + writer.gap() : ""
    let kind = pick(["", "STORED", "VIRTUAL"]) ?? ""
    return always + writer.words("AS") + writer.gap() + "(" + writer.gap() + "1 + abs(2) IS NULL)"
      + writer.gap() + writer.words(kind)
  }

  private mutating func tableConstraint() -> String {
    let prefix =
      chance(30)
      ? writer.words("CONSTRAINT") + writer.gap() + writer.name("t,y") + writer.gap() : ""
    switch Int.random(in: 0..<(hasKey ? 4 : 6), using: &random) {
    case 0: return prefix + writer.words("UNIQUE") + writer.gap() + key() + conflict()
    case 1:
      return prefix + writer.words("CHECK") + writer.gap() + "(" + condition() + ")" + conflict()
    case 2: return prefix + foreignKey()
    case 3: return prefix.isEmpty ? foreignKey() : prefix
    default:
      hasKey = true
      return prefix + writer.words("PRIMARY KEY") + writer.gap() + key() + conflict()
    }
  }

  private mutating func key() -> String {
    let places = columns.shuffled(using: &random).prefix(.random(in: 1...2, using: &random))
    var parts: [String] = []
    for column in places {
      parts.append(writer.name(column) + collation() + order(hasNulls: false))
    }
    return "(" + parts.joined(separator: writer.gap() + ",") + writer.gap() + ")"
  }
}
