import MigrationFiles
import SchemagenMigrator

/// The timestamps in the ids of new migrations.
enum MigrationTimestamps {
  /// Timestamps that sort after all existing migrations.
  ///
  /// - Parameters:
  ///   - count: How many timestamps to make.
  ///   - start: The current time, or the value of `--id`.
  ///   - newest: The newest timestamp in the folder.
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

  /// The number after a timestamp. It may have 60 seconds or more; it only has to sort.
  private static func next(after timestamp: String) -> String {
    guard let number = Int(timestamp) else { return timestamp }
    let digits = String(number + 1)
    let zeros = max(0, MigrationName.timestampLength - digits.count)
    return String(repeating: "0", count: zeros) + digits
  }
}
