import DatabaseChanges

extension DecisionAnswers {
  /// The answers by name, as the command line gives them: `--fill User.tier=basic`.
  ///
  /// Without `--accept-data-loss`, which is about what was asked at that time and nothing else.
  package var flags: [String] {
    renames.map(\.flag) + Self.flags("--drop", drops) + Self.flags("--narrow", narrowings)
      + Self.flags("--convert", conversions) + fills.map(\.flag)
  }

  private static func flags(_ name: String, _ paths: Set<ObjectPath>) -> [String] {
    paths.map { "\(name) \($0)" }.sorted()
  }

  /// Adds one of ``flags``.
  ///
  /// - Returns: Whether it is an answer.
  package mutating func add(flag: String) -> Bool {
    let parts = flag.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    switch parts[0] {
    case "--drop": drops.insert(ObjectPath(parsing: parts[1]))
    case "--narrow": narrowings.insert(ObjectPath(parsing: parts[1]))
    case "--convert": conversions.insert(ObjectPath(parsing: parts[1]))
    case "--rename":
      guard let rename = Rename(parsing: parts[1]) else { return false }
      renames.append(rename)
    case "--fill", "--fill-sql":
      let fill =
        parts[0] == "--fill"
        ? FillAnswer(parsingValue: parts[1]) : FillAnswer(parsingSQL: parts[1])
      guard let fill else { return false }
      fills.append(fill)
    default: return false
    }
    return true
  }

  /// These answers, and older ones about other things, which are about what these have renamed since.
  package func adding(_ older: DecisionAnswers) -> DecisionAnswers {
    var all = self
    var older = older
    let targets = Dictionary(
      renames.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    older.fills = older.fills.map { FillAnswer(targets[$0.column] ?? $0.column, $0.source) }
    let steps = Set(older.renames.map(\.to))
    older.renames = older.renames.map { Rename(from: $0.from, to: targets[$0.to] ?? $0.to) }
    all.renames.removeAll { steps.contains($0.from) }
    let renamed = Set(renames.map(\.from))
    let filled = Set(fills.map(\.column))
    all.renames += older.renames.filter { !renamed.contains($0.from) && !drops.contains($0.from) }
    all.drops.formUnion(older.drops.subtracting(renamed))
    all.narrowings.formUnion(older.narrowings)
    all.conversions.formUnion(older.conversions)
    all.fills += older.fills.filter { !filled.contains($0.column) }
    return all
  }

  /// The answers without those of some options.
  package func without(_ flags: Set<String>) -> DecisionAnswers {
    var left = DecisionAnswers()
    for flag in self.flags where !flags.contains(flag) { _ = left.add(flag: flag) }
    left.unfilled = unfilled
    left.acceptsDataLoss = acceptsDataLoss
    return left
  }
}
