import Foundation
import TestSupport

/// A server of its own that loses what a server can lose: its processes, all at once.
///
/// A class because its process is another one after each start.
final class LossyServer {
  /// How the server ends.
  enum Loss: CaseIterable {
    /// All its processes are killed, as by the kernel that has no memory left.
    case killed
    /// `pg_ctl stop -m immediate`.
    case stoppedAtOnce
  }

  let cluster: PostgresCluster
  private var process: Int32

  init(settings: [String] = []) throws {
    // What a transaction that said that it is committed wrote has to be there after a crash.
    cluster = try PostgresCluster(settings: ["synchronous_commit=on"] + settings)
    process = cluster.processID
  }

  /// Ends the server, and waits until all its processes are gone.
  func lose(_ loss: Loss) throws {
    let processes = [process] + children()
    switch loss {
    case .killed: for process in processes { kill(process, SIGKILL) }
    case .stoppedAtOnce: kill(process, SIGQUIT)
    }
    try waitUntil("the server ends") { processes.allSatisfy { kill($0, 0) != 0 } }
  }

  /// Starts it again; it recovers by itself.
  func start(settings: [String] = []) throws {
    process = try cluster.start(settings: ["synchronous_commit=on"] + settings)
  }

  /// The processes that the server started.
  private func children() -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { id in
      // The name in parentheses may hold spaces: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
      let text = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
      let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 1 && fields[1] == String(process)
    }
  }
}
