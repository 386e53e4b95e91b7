/// The most recently used prepared statements, by their SQL text.
struct StatementCache<Prepared: AnyObject> {
  private struct Entry {
    let prepared: Prepared
    var lastUse: UInt64
  }

  private let capacity: Int
  private var entries: [StatementText: Entry] = [:]
  private var uses: UInt64 = 0
  /// The most recently used statement, which a loop finds without hashing its text.
  private var latest: (sql: String, prepared: Prepared)?

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The prepared statement of a text, which counts as a use.
  mutating func find(_ sql: String) -> Prepared? {
    if let latest, StatementText(latest.sql) == StatementText(sql) { return latest.prepared }
    guard let index = entries.index(forKey: StatementText(sql)) else { return nil }
    uses += 1
    entries.values[index].lastUse = uses
    let prepared = entries.values[index].prepared
    latest = (sql, prepared)
    return prepared
  }

  /// Keeps a statement.
  ///
  /// - Returns: The statement that was removed for it: the least recently used one, or this one.
  mutating func insert(_ prepared: Prepared, for sql: String) -> Prepared? {
    guard capacity > 0 else { return prepared }
    uses += 1
    latest = nil
    let replaced = entries.updateValue(
      Entry(prepared: prepared, lastUse: uses), forKey: StatementText(sql))
    guard entries.count > capacity else { return replaced?.prepared }
    let oldest = entries.min { $0.value.lastUse < $1.value.lastUse }
    return oldest.flatMap { entries.removeValue(forKey: $0.key)?.prepared }
  }

  /// Removes a statement.
  mutating func remove(_ sql: String) -> Prepared? {
    latest = nil
    return entries.removeValue(forKey: StatementText(sql))?.prepared
  }

  /// Removes all statements and returns them.
  mutating func removeAll() -> [Prepared] {
    latest = nil
    defer { entries = [:] }
    return entries.values.map(\.prepared)
  }
}
