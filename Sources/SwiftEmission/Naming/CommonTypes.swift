/// Types of Swift, of Foundation and of the runtime that applications name without a module.
enum CommonTypes {
  /// Whether a name is that of such a type.
  static func contains(_ name: String) -> Bool {
    swift.contains(name) || foundation.contains(name) || runtime.contains(name)
  }

  private static let swift: Set<String> = [
    "Actor", "Array", "AsyncSequence", "AsyncStream", "Bool", "Character", "Clock", "ClosedRange",
    "Codable", "CodingKey", "Collection", "Comparable", "Decodable", "Decoder", "Dictionary",
    "Double",
    "Duration", "Encodable", "Encoder", "Equatable", "Error", "Executor", "Float", "Hashable",
    "Hasher", "Identifiable", "Instant", "Int", "Int16", "Int32", "Int64", "Int8", "KeyPath",
    "MainActor", "Mirror", "Never", "Observable", "Optional", "Range", "Regex", "Result",
    "Sendable",
    "Sequence", "Set", "SIMD2", "SIMD3", "SIMD4", "Slice", "String", "Substring", "Task",
    "TaskGroup",
    "TaskLocal", "UInt", "UInt16", "UInt32", "UInt64", "UInt8", "Unicode", "Void",
  ]

  /// <https://developer.apple.com/documentation/foundation>
  private static let foundation: Set<String> = [
    "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateFormatter",
    "DateInterval", "Decimal", "Dimension", "Expression", "FileHandle", "FileManager", "Formatter",
    "Host", "IndexPath", "IndexSet", "JSONDecoder", "JSONEncoder", "Locale", "Measurement",
    "Notification",
    "NotificationCenter", "NumberFormatter", "Operation", "OperationQueue", "Pipe", "Port",
    "Predicate",
    "Process", "ProcessInfo", "Progress", "RunLoop", "Scanner", "SortDescriptor", "Stream",
    "Thread",
    "TimeInterval", "TimeZone", "Timer", "UUID", "UndoManager", "Unit", "URL", "URLComponents",
    "URLRequest", "URLResponse", "URLSession", "UserDefaults",
  ]

  private static let runtime: Set<String> = [
    "ConflictPolicy", "Database", "DatabaseConnection", "DatabaseError", "DatabaseTransaction",
    "EntityQuery", "IsolationLevel", "JSON", "ManyToMany", "ResultPage",
  ]
}
