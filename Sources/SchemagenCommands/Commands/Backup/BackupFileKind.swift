import DatabaseTypes
import ProjectFiles

/// What a file that should be a backup really is.
enum BackupFileKind: Equatable {
  /// A backup of a database.
  case backup(Dialect)
  case script
  case compressed
  case tar
  case empty
  case unknown

  /// Looks at the start of a file.
  ///
  /// - Throws: A `FileError`.
  init(_ path: String, as shown: String) throws {
    let bytes = try FileStart(path, as: shown).bytes
    let database = Dialect.allCases.first { bytes.starts(with: $0.backups.start) }
    if bytes.isEmpty {
      self = .empty
    } else if let database {
      self = .backup(database)
    } else if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
      || bytes.starts(with: "BZh".utf8) || bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A])
    {
      self = .compressed
    } else if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) {
      self = .tar
    } else if !bytes.contains(0) {
      self = .script
    } else {
      self = .unknown
    }
  }

  /// Refuses what is not a backup of a database.
  ///
  /// - Throws: A failure that says what it is, and the way out.
  func check(for url: DatabaseURL, shown: String) throws {
    switch self {
    case .backup(let dialect):
      guard dialect != url.dialect else { return }
      throw CommandFailure(
        "\(shown) is a backup of \(dialect.provider.title), but \(url.displayName) is "
          + "\(url.dialect.provider.title).", help: "Name the right database with --url.")
    case .script:
      throw CommandFailure(
        "\(shown) is a text, such as a SQL script, and not a backup.",
        help: "`schemagen db execute --file` runs a script; one of pg_dump takes `psql -f`.")
    case .compressed:
      throw CommandFailure("\(shown) is compressed.", help: "Decompress it first.")
    case .tar:
      throw CommandFailure(
        "\(shown) is a tar archive.",
        help: "One of `pg_dump -Ft` is restored by `pg_restore` itself.")
    case .empty: throw CommandFailure("\(shown) is empty.", help: "Use another backup.")
    case .unknown:
      throw CommandFailure(
        "\(shown) is neither a backup of PostgreSQL (pg_dump -Fc) nor a SQLite file.",
        help: "Check the path.")
    }
  }
}
