/// How a client's code is compiled.
enum CompilerConfiguration: CaseIterable {
  case debug, release

  var name: String { self == .debug ? "debug" : "release" }

  /// One compiler at a time, in the mode that SwiftPM uses.
  var words: [String] {
    let mode = self == .debug ? ["-Onone", "-enable-batch-mode", "-j1"] : ["-O", "-wmo"]
    return mode + ["-module-name", "Client", "-parse-as-library"]
  }

  /// Milliseconds for a model.
  var goal: Int { self == .debug ? 150 : 350 }
}
