package import ProjectFiles

extension MigrationListing {
  /// Something in a migrations folder that is no migration, or a file that is no script.
  package struct Problem: Error, Equatable {
    /// What is wrong, as a sentence.
    package let message: String
    /// What to do about it, a line each.
    package let help: [String]

    init(_ message: String, help: String...) {
      self.message = message
      self.help = help
    }

    /// What the system did not let us read.
    package init(_ error: FileError) {
      message = error.message
      help = error.help
    }

    /// A file whose bytes are no text.
    package static func notUTF8(_ path: String) -> Problem {
      Problem("\(path) is not UTF-8.", help: "Save it as UTF-8, or restore it from git.")
    }

    /// A file with a character that no database takes in a script.
    package static func hasNUL(_ path: String) -> Problem {
      Problem(
        "\(path) contains a NUL character.",
        help: "Save it as UTF-8 (a file in UTF-16 has many of them), or restore it from git.")
    }

    /// A file without content, as an interrupted copy leaves it.
    package static func empty(_ path: String) -> Problem {
      Problem(
        "\(path) is empty.",
        help: "Restore it from git, or delete its folder if it was never committed.")
    }
  }
}
