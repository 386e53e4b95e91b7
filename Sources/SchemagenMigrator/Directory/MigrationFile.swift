import DatabaseTypes
import MigrationFiles
import Synchronization

/// The SQL file of a migration, of which the checksum and the statements are worked out when they are first
/// asked for: of an applied migration only the checksum matters.
///
/// A class, because copies of a migration share what was worked out.
final class MigrationFile: Sendable {
  /// What is still to be worked out from the file, which is let go of then.
  private struct Source {
    var bytes: [UInt8]
    var needsChecksum: Bool
    var needsScript = true

    mutating func finish(_ need: WritableKeyPath<Source, Bool>) {
      self[keyPath: need] = false
      if !needsChecksum, !needsScript { bytes = [] }
    }
  }

  private let source: Mutex<Source>
  // Each has a lock of its own, so that one can be worked out beside the other.
  private let knownChecksum: Mutex<String?>
  private let knownScript: Mutex<Result<MigrationScript, MigrationError>?>
  private let path: String
  private let dialect: Dialect?

  /// A file that was read.
  ///
  /// - Parameter checksum: The checksum of the bytes, where it is known.
  init(_ bytes: [UInt8], checksum: String?, path: String, dialect: Dialect) {
    source = Mutex(Source(bytes: bytes, needsChecksum: checksum == nil))
    knownChecksum = Mutex(checksum)
    knownScript = Mutex(nil)
    self.path = path
    self.dialect = dialect
  }

  /// A file of which both are known.
  init(checksum: String, script: MigrationScript) {
    source = Mutex(Source(bytes: [], needsChecksum: false, needsScript: false))
    knownChecksum = Mutex(checksum)
    knownScript = Mutex(.success(script))
    path = ""
    dialect = nil
  }

  /// The checksum of the bytes.
  var checksum: String {
    knownChecksum.withLock { known in
      if let known { return known }
      let checksum = MigrationChecksum.of(source.withLock(\.bytes))
      known = checksum
      source.withLock { $0.finish(\.needsChecksum) }
      return checksum
    }
  }

  /// The statements, or why the file cannot be run.
  var script: Result<MigrationScript, MigrationError> {
    knownScript.withLock { known in
      if let known { return known }
      let bytes = source.withLock(\.bytes)
      let script = Result { () throws(MigrationError) in try read(bytes) }
      known = script
      source.withLock { $0.finish(\.needsScript) }
      return script
    }
  }

  private func read(_ bytes: [UInt8]) throws(MigrationError) -> MigrationScript {
    guard let dialect else { return MigrationScript() }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MigrationError(.notUTF8(path), code: .script)
    }
    let script: MigrationScript
    do throws(ScriptProblem) {
      script = try MigrationScript(text, dialect: dialect)
    } catch {
      throw MigrationError(error, in: path)
    }
    guard !script.body.isEmpty || MigrationHeader(of: bytes) != MigrationHeader() else {
      throw MigrationError(.empty(path), code: .script)
    }
    return script
  }
}
