import Foundation

/// Runs the statements of a dump in one transaction, after others that drop what is there.
///
/// `pg_restore --single-transaction` could not drop what the dump does not have. So `pg_restore` writes the
/// statements, `psql` runs them, and the `COMMIT` follows only when both have done all of their work.
struct RestoringTransaction: Sendable {
  let restore: [String]
  let shell: [String]
  let environment: [String: String]
  let folder: String

  /// Runs the transaction.
  ///
  /// - Parameters:
  ///   - opening: The statements before those of the dump, `BEGIN` included.
  ///   - file: What messages call the dump.
  /// - Throws: A failure, or `CancellationError`; everything is rolled back then.
  func run(opening: String, file: String) async throws {
    // A `psql` that has ended must not end this program, too.
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    let end = pipe.fileHandleForWriting
    // Another program that is started meanwhile must not keep it open.
    _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
    let shell = try ChildProcess(
      shell, environment: environment, folder: folder, input: pipe, output: .nowhere,
      errors: .captured)
    var restored: ChildProcess.Ending?
    do {
      try end.write(contentsOf: Data(opening.utf8))
      let restore = try ChildProcess(
        restore, environment: environment, folder: folder, output: .file(end), errors: .captured)
      restored = await restore.end()
      try Task.checkCancellation()
      if restored?.isSuccess == true { try end.write(contentsOf: Data("COMMIT;\n".utf8)) }
    } catch is CancellationError {
      try? end.close()
      shell.stop()
      _ = await shell.end()
      throw CancellationError()
    } catch {
      // `psql` has ended, and says why.
    }
    try? end.close()
    // A `COMMIT` that is on its way is not interrupted, because its outcome would not be known.
    let ending = await Task { await shell.end() }.value
    guard ending.isSuccess else {
      throw Self.failure(ProgramErrors(ending).text, file)
    }
    guard let restored, restored.isSuccess else {
      throw CommandFailure(
        "\(file) is cut off or damaged: \(restored.map { ProgramErrors($0).text } ?? "")",
        help: "Everything was rolled back. Use another backup, or copy the file again.")
    }
  }

  private static func failure(_ text: String, _ file: String) -> CommandFailure {
    var help = ["Everything was rolled back; the database is as it was."]
    let lowercased = text.lowercased()
    if lowercased.contains("role \""), text.contains("does not exist") {
      help.append("Create the role, or pass --no-owner to restore without owners and privileges.")
    } else if lowercased.contains("must be owner") || lowercased.contains("permission denied") {
      help.append("Use the role that owns the objects, or pass --no-owner.")
    } else if lowercased.contains("unrecognized configuration parameter") {
      help.append("The backup was made by a newer PostgreSQL than the server.")
    }
    return CommandFailure("\(file) was not restored: \(text)", help: help)
  }
}
