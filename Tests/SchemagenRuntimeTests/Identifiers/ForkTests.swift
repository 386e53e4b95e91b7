import Foundation
import Testing

@testable import SchemagenRuntime

@Suite("Random numbers in a forked process") struct ForkTests {
  private typealias Fork = @convention(c) () -> pid_t

  /// What a child process found; Swift does not offer `fork`, but C libraries call it.
  private func forked(_ isRight: () -> Bool) -> Int32? {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "fork") else { return nil }
    let child = unsafeBitCast(symbol, to: Fork.self)()
    if child == 0 { _exit(isRight() ? 0 : 1) }
    var status: Int32 = 0
    for _ in 0..<2_000 {
      if waitpid(child, &status, WNOHANG) == child { return status }
      usleep(5_000)
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    return nil
  }

  @Test("a child does not repeat the numbers of its parent")
  func different() {
    _ = RandomPool.shared.next()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let status = forked {
      var number = RandomPool.shared.next()
      return write(ends[1], &number, 8) == 8
    }
    #expect(status == 0)
    var number: UInt64 = 0
    #expect(read(ends[0], &number, 8) == 8)
    let own = (0..<64).map { _ in RandomPool.shared.next() }
    #expect(!own.contains(number))
  }

  @Test("a child does not repeat the identifiers of its parent")
  func identifiers() {
    for _ in 0..<20 {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let last = IdentifierGenerator.uuid7Text()
      let status = forked {
        var text = Array((IdentifierGenerator.uuid7Text() + IdentifierGenerator.ulid()).utf8)
        return write(ends[1], &text, 62) == 62
      }
      #expect(status == 0)
      let own = [IdentifierGenerator.uuid7Text(), IdentifierGenerator.ulid()]
      var text = [UInt8](repeating: 0, count: 62)
      #expect(read(ends[0], &text, 62) == 62)
      let child = String(decoding: text, as: UTF8.self)
      #expect(child != own.joined() && child.prefix(36) != own[0] && child.suffix(26) != own[1])
      #expect(child.prefix(36) != last)
      for end in ends { close(end) }
    }
  }

  @Test("a child does not wait for a thread that only its parent has")
  func free() {
    let isDone = Flag()
    let threads = (0..<2).map { _ in
      let thread = Thread {
        while !isDone.value {
          _ = IdentifierGenerator.uuid7Text() + IdentifierGenerator.cuid()
        }
      }
      thread.start()
      return thread
    }
    for _ in 0..<40 {
      let status = forked {
        (0..<100).allSatisfy { _ in
          IdentifierGenerator.uuid7Text() != IdentifierGenerator.cuid()
        }
      }
      #expect(status == 0)
    }
    isDone.value = true
    withExtendedLifetime(threads) {}
  }
}

/// A flag for threads; a class, because they share it.
private final class Flag: @unchecked Sendable {
  private let lock = NSLock()
  private var isSet = false

  var value: Bool {
    get { lock.withLock { isSet } }
    set { lock.withLock { isSet = newValue } }
  }
}
