extension RandomDeclaration {
  mutating func foreignKey() -> String {
    let count = min(columns.count, Int.random(in: 1...2, using: &random))
    var names: [String] = []
    for column in columns.shuffled(using: &random).prefix(count) {
      names.append(writer.name(column))
    }
    return writer.words("FOREIGN KEY") + writer.gap() + "(" + names.joined(separator: " , ") + ")"
      + writer.gap() + reference(isComposite: count == 2) + (chance(30) ? deferral() : "")
  }

  mutating func reference(isComposite: Bool) -> String {
    var text = writer.words("REFERENCES") + writer.gap() + writer.name("parent")
    if isComposite {
      text += "(a, \(writer.name("b")))"
    } else if chance(60) {
      text += writer.gap() + "(a)"
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let clause =
        pick([
          "ON DELETE CASCADE", "ON DELETE SET NULL", "ON UPDATE SET DEFAULT", "ON UPDATE NO ACTION",
          "ON DELETE RESTRICT", "MATCH FULL", "ON INSERT CASCADE",
        ]) ?? ""
      text += writer.gap() + writer.words(clause)
    }
    return text
  }

  mutating func deferral() -> String {
    let words =
      pick([
        "DEFERRABLE", "NOT DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED",
        "NOT DEFERRABLE INITIALLY IMMEDIATE",
      ]) ?? ""
    return writer.gap() + writer.words(words)
  }

  mutating func conflict() -> String {
    guard chance(25) else { return "" }
    let action = pick(["ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE"]) ?? ""
    return writer.gap() + writer.words("ON CONFLICT \(action)")
  }

  mutating func collation() -> String {
    guard chance(20) else { return "" }
    return writer.gap() + writer.words("COLLATE") + writer.gap()
      + writer.name(pick(["nocase", "RTRIM"]) ?? "")
  }

  mutating func order(hasNulls: Bool = false) -> String {
    let order = pick(["", "", "ASC", "DESC"]) ?? ""
    return order.isEmpty ? "" : writer.gap() + writer.words(order)
  }

  mutating func value() -> String {
    pick([
      "1", "-1.5e3", "+ 7", "'it''s (,'", "x'00Ff'", "NULL", "true", "CURRENT_TIMESTAMP",
      "current_date",
      "(1 + (2))", "( 'a)' || \"b\" )", "word", "\"quoted\"", "[br]", "- /* minus */ 2", "0x10",
      ".5", "1.",
      "(/* c */ 1 -- d\n)", "('x')",
    ]) ?? "1"
  }

  mutating func condition() -> String {
    pick([
      "1", "(1) IN (2, 3)", "'a)' <> \"t\" || '(,'", "1 /* ) */ > 0",
      "CASE WHEN 1 THEN 2 ELSE 3 END",
      "2 IS NOT NULL AND 3 -- ) , \n > 1",
    ]) ?? "1"
  }
}
