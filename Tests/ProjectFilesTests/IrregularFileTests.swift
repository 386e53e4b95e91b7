import Foundation
import ProjectFiles
import TestSupport
import Testing

@Suite("Devices, pipes and files that are too large")
struct IrregularFileTests {
  @Test("a device or a pipe is refused and not read", .timeLimit(.minutes(20)))
  func devices() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe.prisma"
    try #require(mkfifo(pipe, 0o600) == 0)
    for path in ["/dev/zero", "/dev/null", pipe] {
      #expect(throws: FileError(.read, path: path, code: FileError.notRegular)) {
        try FileContents.read(path)
      }
      #expect(throws: SchemaFileError.notRegular(path: path)) { try SchemaFiles.read(path) }
    }
    #expect(throws: SchemaFileError.notRegular(path: pipe)) { try SchemaFiles(in: folder.path) }
  }

  @Test("a link to a device counts as the device, and a pipe with another name is no schema file")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.prisma", "")
    try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(try SchemaFiles(in: folder.path).paths == [folder.path + "/a.prisma"])
    let link = folder.path + "/b.prisma"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/zero")
    #expect(throws: SchemaFileError.notRegular(path: link)) { try SchemaFiles(in: folder.path) }
  }

  @Test("a file above the limit is refused before it is read")
  func size() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.prisma"
    try folder.write("a.prisma", "abc")
    #expect(try FileContents.read(path, limit: 3) == Array("abc".utf8))
    #expect(throws: FileError(.read, path: path, code: EFBIG)) {
      try FileContents.read(path, limit: 2)
    }
    try #require(truncate(path, off_t(SchemaFiles.sizeLimit) + 1) == 0)
    #expect(throws: SchemaFileError.tooLarge(path: path)) { try SchemaFiles.read(path) }
  }
}
