/// Work of the compiler that it counts on its own.
enum CompilerStage: String, CaseIterable {
  case checking = "Type checking and Semantic analysis"
  case generation = "SILGen"
  case optimization = "SIL optimization"
  case intermediateCode = "IRGen"

  var name: String {
    switch self {
    case .checking: "types"
    case .generation: "SIL"
    case .optimization: "SIL optimizer"
    case .intermediateCode: "LLVM code"
    }
  }

  /// The member of the compiler's statistics, in seconds of the processor:
  /// <https://github.com/swiftlang/swift/blob/main/docs/CompilerPerformance.md#unified-statistics-reporter>.
  var timer: String { "time.swift.\(rawValue).user" }
}
