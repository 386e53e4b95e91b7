import Foundation

extension [SQLiteSchemaRow] {
  /// The rows with what their texts say, in the same order.
  ///
  /// Each text is read by itself, so that as many threads read them as the machine has processors.
  func objects() -> [SQLiteObject] {
    let places = stride(from: 0, to: count, by: Self.partSize).map { start in
      start..<Swift.min(start + Self.partSize, count)
    }
    var parts = [[SQLiteObject]](repeating: [], count: places.count)
    parts.withUnsafeMutableBufferPointer { parts in
      // Each part is written by one thread only.
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: places.count) { part in
        parts[part] = self[places[part]].compactMap { SQLiteObject($0) }
      }
    }
    return parts.flatMap(\.self)
  }

  /// So many that a thread takes longer to read them than to be started.
  private static let partSize = 200
}
