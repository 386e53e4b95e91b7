import Foundation

// The least that a program with Foundation does: the floor of every start-up time.
print(ProcessInfo.processInfo.processName.isEmpty ? "" : "empty")
