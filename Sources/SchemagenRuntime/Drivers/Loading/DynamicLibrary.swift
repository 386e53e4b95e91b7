import Foundation

/// A client library that is loaded when the first connection needs it, and stays loaded.
///
/// Neither is linked, so that the package builds without any development package installed.
struct DynamicLibrary: @unchecked Sendable {
  private let handle: UnsafeMutableRawPointer
  private let name: String

  /// Loads the first library that the system finds.
  ///
  /// - Parameters:
  ///   - names: File names in order of preference, resolved as `dlopen` does.
  ///   - name: The name of the library in error messages.
  ///   - help: How to install it.
  /// - Throws: ``DatabaseError`` when none of them can be loaded.
  init(firstOf names: [String], name: String, help: String) throws {
    for file in names {
      if let handle = dlopen(file, RTLD_NOW | RTLD_GLOBAL) {
        self.handle = handle
        self.name = name
        return
      }
    }
    throw DatabaseError(
      .missingLibrary,
      "the library \(name) could not be loaded (tried \(names.joined(separator: ", ")))",
      help: help)
  }

  /// Looks up a function.
  ///
  /// - Throws: ``DatabaseError`` when the library is too old to have it.
  func function<Function>(_ symbol: String, as type: Function.Type = Function.self) throws
    -> Function
  {
    guard let function = optionalFunction(symbol, as: type) else {
      throw DatabaseError(
        .missingLibrary, "the installed \(name) has no function \(symbol)",
        help: "install a newer version of it")
    }
    return function
  }

  /// Looks up a function that older versions of the library do not have.
  func optionalFunction<Function>(_ symbol: String, as type: Function.Type = Function.self)
    -> Function?
  {
    dlsym(handle, symbol).map { unsafeBitCast($0, to: type) }
  }
}
