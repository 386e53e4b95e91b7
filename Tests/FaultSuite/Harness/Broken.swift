import Foundation

/// What does not hold.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Fails when something does not hold.
func require(_ condition: Bool, _ failure: @autoclosure () -> String) throws {
  if !condition { throw Broken(failure()) }
}

/// Waits for something that has to happen soon.
///
/// - Parameters:
///   - what: What is waited for, in the message.
///   - seconds: How long at most.
func waitUntil(
  _ what: String, seconds: Double = 20, _ condition: () throws -> Bool
) throws {
  let end = Date(timeIntervalSinceNow: seconds)
  while try !condition() {
    guard Date() < end else { throw Broken("waited for \(seconds) s in vain: \(what)") }
    pause(0.01)
  }
}

/// Lets some seconds go by.
func pause(_ seconds: Double) { usleep(UInt32(seconds * 1_000_000)) }
