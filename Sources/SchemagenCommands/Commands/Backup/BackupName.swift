import SchemagenMigrator

/// The name of a backup: `app-20261130T213000Z.dump`, the database and the time in UTC.
struct BackupName: Equatable {
  private let database: String
  private let fileExtension: String
  private let time: String

  /// Names a new backup.
  ///
  /// - Parameters:
  ///   - database: The name of the database, of which only plain characters are taken.
  ///   - fileExtension: The ending for the database.
  ///   - seconds: The time, in seconds since 1970.
  init(of database: String, _ fileExtension: String, at seconds: Double) {
    let plain = database.unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_.".unicodeScalars.contains(scalar)
      return isPlain ? Character(scalar) : "_"
    }
    let name = String(plain.drop { $0 == "." })
    self.database = name.isEmpty ? "database" : name
    self.fileExtension = fileExtension
    time = Self.time(seconds)
  }

  /// The file's name.
  var text: String { "\(database)-\(time).\(fileExtension)" }

  /// The name of another backup of the same second: `app-20261130T213000Z-2.dump`.
  func numbered(_ number: Int) -> String { "\(database)-\(time)-\(number).\(fileExtension)" }

  /// Whether another file's name is that of an earlier backup of the same database.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - seconds: The time before which it must have been made, in seconds since 1970.
  func isEarlier(_ name: String, than seconds: Double) -> Bool {
    let (start, end) = (database + "-", "." + fileExtension)
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let parts = name.dropFirst(start.count).dropLast(end.count)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard let found = parts.first, parts.count == 1 || parts.count == 2 && Int(parts[1]) != nil
    else { return false }
    let shape = found.map { $0.isASCII && $0.isNumber ? "0" : String($0) }.joined()
    return shape == "00000000T000000Z" && found < Self.time(seconds)
  }

  /// `20261130T213000Z`
  private static func time(_ seconds: Double) -> String {
    let digits = UTCTime.compact(seconds)
    return digits.prefix(8) + "T" + digits.dropFirst(8) + "Z"
  }
}
