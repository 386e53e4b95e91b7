import SchemagenMigrator

/// The times in the ids of new migrations.
enum MigrationTimestamps {
  /// Times that sort after all migrations that are there.
  ///
  /// - Parameters:
  ///   - count: How many migrations are written.
  ///   - start: The time now, or what `--id` fixes.
  ///   - newest: The newest time in the folder.
  static func make(_ count: Int, from start: String, after newest: String?) -> [String] {
    var timestamps: [String] = []
    var last = newest ?? ""
    for _ in 0..<count {
      let candidate = timestamps.isEmpty ? start : last
      last = candidate > last ? candidate : next(after: last)
      timestamps.append(last)
    }
    return timestamps
  }

  /// The time a second later, as a number that may have 61 seconds: it only has to sort.
  private static func next(after timestamp: String) -> String {
    guard let number = Int(timestamp) else { return timestamp }
    let digits = String(number + 1)
    let zeros = max(0, MigrationName.timestampLength - digits.count)
    return String(repeating: "0", count: zeros) + digits
  }
}
