import Foundation
import TestSupport

/// A server of its own with a certificate for the name `localhost`.
struct EncryptedServer {
  let cluster: PostgresCluster
  private let folder: TemporaryFolder

  /// The certificate, which clients can also take as that of its authority.
  var certificate: String { folder.path + "/server.crt" }

  /// Starts it.
  ///
  /// - Returns: nil where there is no `openssl` to make a certificate.
  init?() throws {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard
      let program = folders.map({ $0 + "/openssl" })
        .first(where: FileManager.default.isExecutableFile)
    else { return nil }
    folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    let (certificate, key) = (folder.path + "/server.crt", folder.path + "/server.key")
    let request = try SpawnedProcess(
      [
        program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        "-keyout", key, "-out", certificate,
      ], output: folder.path + "/log")
    try require(request.wait(), "openssl made no certificate: \(folder.read("log") ?? "")")
    // The server wants a key that only its account can read:
    // https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-SETUP
    chmod(key, 0o600)
    if let account = PostgresPrograms.find()?.account {
      try FileManager.default.setAttributes([.ownerAccountName: account], ofItemAtPath: key)
    }
    cluster = try PostgresCluster(settings: [
      "ssl=on", "ssl_cert_file=\(certificate)", "ssl_key_file=\(key)",
    ])
  }
}
