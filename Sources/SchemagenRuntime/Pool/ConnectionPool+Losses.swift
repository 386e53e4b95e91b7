import Foundation

extension ConnectionPool {
  /// Counts a broken connection as closed, and looks at all idle ones, which have probably broken too:
  /// those whose socket is no longer quiet are closed, the others are doubted.
  func forgetBroken() {
    let broken: [IdleConnection] = lock.withLock {
      lastLoss = .now
      let all = idle
      idle = []
      return all.filter { candidate in
        guard candidate.connection.isQuiet else { return true }
        idle.append(candidate)
        return false
      }
    }
    for _ in 0...broken.count { forgetOne() }
  }
}
