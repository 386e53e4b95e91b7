import Foundation
import TestSupport

/// The generated code of a schema, and plain structures with the same fields.
struct GeneratedCode {
  private let folder: TemporaryFolder
  /// The paths of the generated files.
  let files: [String]
  /// The path of the plain structures.
  let plain: [String]
  let lineCount: Int

  /// Generates the code.
  ///
  /// - Throws: ``FailedRun`` when the tool fails.
  init(models count: Int, tool: String) throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    try folder.write("schema.prisma", GeneratedSchema.text(models: count))
    let output = folder.path + "/generated"
    let words = [
      "generate", "--schema", folder.path + "/schema.prisma", "--output", output, "--quiet",
    ]
    let run = try ProcessRun(tool, words)
    guard run.status == 0 else { throw FailedRun(name: "generate", status: run.status) }
    let names = folder.files().filter { $0.hasSuffix(".swift") }
    files = names.map { "\(output)/\(URL(fileURLWithPath: $0).lastPathComponent)" }
    lineCount = names.reduce(0) { $0 + (folder.read($1)?.split(separator: "\n").count ?? 0) }
    try folder.write("plain/Plain.swift", Self.structures(count))
    plain = [folder.path + "/plain/Plain.swift"]
  }

  private static func structures(_ count: Int) -> String {
    let structures = (0..<count).map { number in
      """
      public struct Model\(number): Codable, Hashable, Sendable {
        public var id: Int
        public var email: String
        public var title: String
        public var body: String?
        public var price: Decimal
        public var views: Int
        public var isPublic: Bool
        public var status: Status
        public var data: Data?
        public var createdAt: Date
        public var updatedAt: Date
        public var parentId: Int
      }

      """
    }
    return
      "import Foundation\n\npublic enum Status: String, Codable, Sendable { case active, archived }\n"
      + structures.joined()
  }
}
