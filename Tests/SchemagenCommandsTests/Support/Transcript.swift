import TestSupport

/// Compares the transcript of a project with its golden file.
enum Transcript {
  /// Expects the transcript to equal the file.
  ///
  /// - Parameters:
  ///   - project: The project with its transcript.
  ///   - name: The file's name in `Goldens`, without its ending.
  static func expect(_ project: Project, is name: String) throws {
    try expect(project.transcript, is: name)
  }

  /// Expects a transcript, without what differs from run to run, to equal the file.
  static func expect(_ transcript: String, is name: String) throws {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    try Golden.expect(transcript, at: "/\(tests)/Goldens/\(name).txt")
  }
}
