import DatabaseTypes
import MigrationFiles
import Synchronization

/// The SQL file of a migration, of which the checksum and the statements are worked out when they are first
/// asked for: of an applied migration only the checksum matters.
///
/// A class, because copies of a migration share what was worked out.
final class MigrationFile: Sendable {
  private struct State {
    /// The file, until both are known.
    var bytes: [UInt8] = []
    var checksum: String?
    var script: Result<MigrationScript, MigrationError>?
  }

  private let state: Mutex<State>
  private let path: String
  private let dialect: Dialect?

  /// A file that was read.
  ///
  /// - Parameter checksum: The checksum of the bytes, where it is known.
  init(_ bytes: [UInt8], checksum: String?, path: String, dialect: Dialect) {
    state = Mutex(State(bytes: bytes, checksum: checksum))
    self.path = path
    self.dialect = dialect
  }

  /// A file of which both are known.
  init(checksum: String, script: MigrationScript) {
    state = Mutex(State(checksum: checksum, script: .success(script)))
    path = ""
    dialect = nil
  }

  /// The checksum of the bytes.
  var checksum: String {
    state.withLock { state in
      if let known = state.checksum { return known }
      let checksum = MigrationChecksum.of(state.bytes)
      state.checksum = checksum
      if state.script != nil { state.bytes = [] }
      return checksum
    }
  }

  /// The statements, or why the file cannot be run.
  var script: Result<MigrationScript, MigrationError> {
    state.withLock { state in
      if let known = state.script { return known }
      let bytes = state.bytes
      let script = Result { () throws(MigrationError) in try read(bytes) }
      state.script = script
      if state.checksum != nil { state.bytes = [] }
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
