// `swift run -c release Benchmarks` prints times, ratios and memory, each against a floor that is
// taken in the same run. Nothing here is a test.
try CommandLineBenchmark.run()
