import Foundation

/// Finds ports that nobody listens on.
package enum FreePort {
  /// A port of the loopback address that was free a moment ago.
  ///
  /// - Throws: ``PostgresClusterError`` when the system has none.
  package static func find() throws -> Int {
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue)
    #endif
    let descriptor = socket(AF_INET, kind, 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard descriptor >= 0, isBound else {
      throw PostgresClusterError(message: "no port is free on the loopback address")
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
