import TestSupport
import Testing

extension Tag {
  /// Builds a package; minutes on a slow machine.
  @Tag static var slow: Self
}

/// Tests that build packages, one after the other: they share a folder for what is built.
@Suite("Client packages", .tags(.slow), .serialized)
enum ClientPackages {}
