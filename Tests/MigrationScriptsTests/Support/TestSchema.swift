import Foundation
import SchemaDiagnostics
import SchemaModel

/// Resolves schemas for tests.
enum TestSchema {
  struct Invalid: Error, CustomStringConvertible {
    let description: String
  }

  /// The schema of a file.
  static func compile(path: String) throws -> Schema {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    return try compile(String(decoding: bytes, as: UTF8.self), path: path)
  }

  /// The schema of a text.
  static func compile(_ text: String, path: String = "schema.prisma") throws -> Schema {
    let result = SchemaCompiler.compile(SourceSet([SourceFile(path: path, text: text)]))
    guard let schema = result.schema else {
      let messages = result.diagnostics.map(\.message).joined(separator: "\n")
      throw Invalid(description: "\(path): \(messages)\n\(text)")
    }
    return schema
  }
}
