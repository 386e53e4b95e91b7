import CanonicalJSON

/// What `db backup` has done.
struct BackupReport {
  /// The display name of the database.
  let database: String
  let file: String
  /// The size of the file in bytes.
  let bytes: Int
  let contents: BackupContents
  /// The older backups that were removed.
  let removed: [String]

  /// The report as text.
  var text: String {
    let first = "Backed up \(database) to \(file) (\(Self.size(bytes)), \(contents.words))."
    return ([first] + removed.map { "Removed \($0)." }).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "database": .string(database), "file": .string(file), "bytes": .number(bytes),
      "tables": .number(contents.tables), "migrations": .strings(contents.migrations),
      "removed": .strings(removed),
    ]
  }

  /// `512 bytes`, `1.2 MB`: as disks are sold, by thousands.
  private static func size(_ bytes: Int) -> String {
    var (tenths, unit) = (bytes * 10, "bytes")
    for larger in ["kB", "MB", "GB", "TB"] where tenths >= 10_000 {
      tenths = (tenths + 500) / 1_000
      unit = larger
    }
    return unit == "bytes" ? "\(bytes) bytes" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
