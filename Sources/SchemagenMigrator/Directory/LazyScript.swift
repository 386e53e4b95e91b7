import DatabaseTypes
import Synchronization

/// The statements of a migration's file, read from its bytes when they are first asked for: of an
/// applied migration only the checksum matters.
///
/// A class, because copies of a migration share what was read.
final class LazyScript: Sendable {
  private enum State {
    case bytes([UInt8], path: String, Dialect)
    case read(Result<MigrationScript, MigrationError>)
  }

  private let state: Mutex<State>

  /// A file.
  init(_ bytes: [UInt8], path: String, dialect: Dialect) {
    state = Mutex(.bytes(bytes, path: path, dialect))
  }

  /// Statements that are known.
  init(_ script: MigrationScript) {
    state = Mutex(.read(.success(script)))
  }

  /// The statements, or why the file cannot be run.
  var result: Result<MigrationScript, MigrationError> {
    state.withLock { state in
      switch state {
      case .read(let result): return result
      case .bytes(let bytes, let path, let dialect):
        let result = Result { () throws(MigrationError) in
          try Self.read(bytes, path: path, dialect: dialect)
        }
        state = .read(result)
        return result
      }
    }
  }

  private static func read(
    _ bytes: [UInt8], path: String, dialect: Dialect
  ) throws(MigrationError) -> MigrationScript {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MigrationError(
        .script, "\(path) is not UTF-8.", help: "Save it as UTF-8, or restore it from git.")
    }
    let script: MigrationScript
    do throws(ScriptProblem) {
      script = try MigrationScript(text, dialect: dialect)
    } catch {
      throw MigrationError(error, in: path)
    }
    guard !script.body.isEmpty || MigrationHeader(of: bytes) != MigrationHeader() else {
      throw MigrationError(
        .script, "\(path) is empty.",
        help: "Restore it from git, or delete its folder if it was never committed.")
    }
    return script
  }
}
