import Foundation

/// The temporary folder of a throw-away server: data, log and socket.
struct PostgresClusterFiles {
  /// Short, because a socket's path has room for about 100 bytes.
  let folder: String

  private var data: String { folder + "/data" }
  private var log: String { folder + "/log" }

  /// Makes the folder.
  ///
  /// - Parameter owner: The account that runs the server, nil for that of this process.
  init(owner: String?) throws {
    var template = Array("/tmp/schemagen-pg-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw PostgresClusterError(message: "no folder can be made in /tmp")
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if let owner {
      try FileManager.default.setAttributes([.ownerAccountName: owner], ofItemAtPath: folder)
    }
  }

  /// Makes the data folder: connections over the socket are trusted, those over TCP need a
  /// password.
  func initialize(with programs: PostgresPrograms, user: String, password: String) throws {
    let passwordFile = folder + "/password"
    try Data((password + "\n").utf8).write(to: URL(fileURLWithPath: passwordFile))
    if let owner = programs.account {
      try FileManager.default.setAttributes([.ownerAccountName: owner], ofItemAtPath: passwordFile)
    }
    _ = try programs.run(
      "initdb",
      [
        "-D", data, "-U", user, "-E", "UTF8", "--locale=C", "--no-sync", "--auth-local=trust",
        "--auth-host=scram-sha-256", "--pwfile=\(passwordFile)",
      ])
  }

  /// Starts the server without the safety that throw-away data does not need, and in a time zone
  /// that shows where code forgets about UTC.
  ///
  /// - Returns: The server's process.
  func start(with programs: PostgresPrograms, port: Int, settings: [String]) throws -> Int32 {
    let options =
      [
        "-k \(folder)", "-p \(port)", "-h 127.0.0.1", "-c fsync=off", "-c synchronous_commit=off",
        "-c full_page_writes=off", "-c max_connections=800", "-c timezone=America/New_York",
      ] + settings.map { "-c \($0)" }
    do {
      // Its output goes to the log, because a server that keeps a pipe open is waited for.
      _ = try programs.run(
        "pg_ctl",
        ["start", "-w", "-s", "-D", data, "-l", log, "-o", options.joined(separator: " ")])
    } catch {
      let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      throw PostgresClusterError(message: "\(error)\n\(text)")
    }
    let file = try String(contentsOfFile: data + "/postmaster.pid", encoding: .utf8)
    guard let line = file.split(separator: "\n").first, let process = Int32(line) else {
      throw PostgresClusterError(message: "the server does not tell its process")
    }
    return process
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Stops the server without waiting for its clients.
  func stop(with programs: PostgresPrograms) throws {
    _ = try programs.run("pg_ctl", ["stop", "-w", "-s", "-m", "fast", "-D", data])
  }

  /// Leaves a shell behind that stops the server and removes the folder when this process is gone,
  /// however it went.
  func removeWhenThisProcessEnds() {
    let script = """
      trap '' INT HUP TERM
      while kill -0 \(getpid()) 2>/dev/null; do sleep 0.5; done
      server=$(head -n 1 '\(data)/postmaster.pid' 2>/dev/null)
      if [ -n "$server" ]; then
        kill -INT "$server"
        while kill -0 "$server" 2>/dev/null; do sleep 0.1; done
      fi
      rm -rf '\(folder)'
      """
    _ = try? SpawnedProcess(["/bin/sh", "-c", script], output: "/dev/null")
  }
}
