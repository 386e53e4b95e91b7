import Foundation
import TestSupport
import Testing

@testable import ProjectFiles

@Suite("Writing files together")
struct FileTransactionTests {
  private func transaction(_ folder: TemporaryFolder, _ files: [(String, String)])
    -> FileTransaction
  {
    var transaction = FileTransaction(root: folder.path, isDurable: true)
    for (path, text) in files { transaction.add(path, text.utf8) }
    return transaction
  }

  @Test("a file transaction creates new folders with their files and leaves nothing else")
  func newFolders() throws {
    let folder = try TemporaryFolder()
    let written = try transaction(
      folder, [("a/b/1.sql", "1"), ("a/b/2.sql", "2"), ("a/3.json", "3"), ("4", "4")]
    ).commit()
    #expect(written.map(\.isChanged) == [true, true, true, true])
    #expect(folder.files() == ["4", "a/3.json", "a/b/1.sql", "a/b/2.sql"])
    #expect(folder.read("a/b/2.sql") == "2")
  }

  @Test("what a killed process left under temporary names is removed by the next transaction")
  func leftovers() throws {
    let folder = try TemporaryFolder()
    let gone = try endedProcess()
    let own = getpid()
    let (left, kept) = (
      ["a/.1.\(gone).tmp/x", "a/.4.sql.\(gone).tmp"],
      [
        "a/.1.\(own).tmp/x", "a/.1.\(gone).old/x", "a/.other.sql.\(gone).tmp",
        "a/.new.\(gone).tmp/x",
        "a/.b.tmp/x", "a/2.\(gone).tmp/x",
      ]
    )
    for path in left + kept {
      try folder.write(path, "x")
      let isNew = path.contains("new")
      for item in [path, String(path.prefix { $0 != "/" }) + "/" + path.split(separator: "/")[1]]
      where !isNew {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -100)],
          ofItemAtPath: folder.path + "/" + item)
      }
    }
    _ = try transaction(folder, [("a/4.sql", "4"), ("a/5/6.sql", "6")]).commit()
    #expect(folder.files() == (kept + ["a/4.sql", "a/5/6.sql"]).sorted())
  }

  /// The number of a process that has ended.
  private func endedProcess() throws -> pid_t {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "true"]
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test("a file transaction does not touch a file with the same bytes")
  func identical() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "same")
    try folder.write("b", "old")
    let inode = try FileManager.default.attributesOfItem(atPath: folder.path + "/a")[
      .systemFileNumber]
    let written = try transaction(folder, [("a", "same"), ("b", "new")]).commit()
    #expect(written.map(\.isChanged) == [false, true])
    let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/a")[
      .systemFileNumber]
    #expect(inode as? Int == after as? Int)
    #expect(folder.read("b") == "new")
  }

  @Test("when one file of a transaction cannot be written, none is")
  func allOrNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "old")
    try folder.write("folder/inner", "x")
    let files = [("a", "new"), ("new/1", "1"), ("folder", "not a folder")]
    #expect(throws: FileError(.write, path: "folder", code: EISDIR)) {
      try transaction(folder, files).commit()
    }
    #expect(folder.files() == ["a", "folder/inner"])
    #expect(folder.read("a") == "old")
  }

  @Test("a file transaction removes folders only when everything is written")
  func removal() throws {
    let folder = try TemporaryFolder()
    try folder.write("old/1", "1")
    try folder.write("taken/inner", "x")
    var failing = transaction(folder, [("new/2", "2"), ("taken", "not a folder")])
    failing.remove("old")
    #expect(throws: FileError.self) { try failing.commit() }
    #expect(folder.files() == ["old/1", "taken/inner"])
    var replacing = transaction(folder, [("new/2", "2")])
    replacing.remove("old")
    replacing.remove("missing")
    _ = try replacing.commit()
    #expect(folder.files() == ["new/2", "taken/inner"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test("a file that is overwritten keeps its permissions, also through a symbolic link")
  func modesAndLinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("real", "old")
    chmod(folder.path + "/real", 0o640)
    symlink("real", folder.path + "/link")
    _ = try transaction(folder, [("link", "new")]).commit()
    #expect(folder.read("real") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("permissions survive the umask and a rollback", arguments: [0o600, 0o664, 0o777])
  func modes(mode: Int) throws {
    let folder = try TemporaryFolder()
    func modeOfFile() throws -> Int? {
      let file = folder.path + "/a"
      return try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }
    try folder.write("a", "old")
    try folder.write("folder/inner", "x")
    chmod(folder.path + "/a", mode_t(mode))
    _ = try transaction(folder, [("a", "new")]).commit()
    #expect(try modeOfFile() == mode)
    // A folder that appears between staging and publishing makes the second rename fail.
    var staging = FileStaging(root: folder.path, isDurable: false)
    _ = try staging.stage("a", Array("newer".utf8))
    _ = try staging.stage("b", Array("b".utf8))
    mkdir(folder.path + "/b", 0o777)
    try folder.write("b/inner", "x")
    #expect(throws: FileError.self) { try staging.publish() }
    staging.rollBack()
    #expect(folder.read("a") == "new")
    #expect(try modeOfFile() == mode)
  }
}
