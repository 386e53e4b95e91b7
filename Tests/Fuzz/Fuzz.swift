import Foundation
import SchemaDamage

#if FUZZING
  /// What libFuzzer calls with each input: <https://llvm.org/docs/LibFuzzer.html#fuzz-target>.
  /// `.ci/fuzz` builds and runs it.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let complaints = DamageInspection.complaints(about: bytes)
    if complaints.isEmpty { return 0 }
    // libFuzzer keeps the input of a process that ends this way.
    print(complaints.joined(separator: "\n"))
    abort()
  }
#else
  /// Without the fuzzer: inspects the files named on the command line, such as a crash it found.
  @main
  enum Fuzz {
    static func main() {
      for path in CommandLine.arguments.dropFirst() {
        let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
        let complaints = DamageInspection.complaints(about: bytes)
        print(
          "\(path): \(complaints.isEmpty ? "everything holds" : complaints.joined(separator: " "))")
      }
    }
  }
#endif
