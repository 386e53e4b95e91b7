/// What the build plugin tells the tool.
struct ToolArguments: Equatable {
  /// A word that is not understood, or one that is missing.
  struct Problem: Error, Equatable {
    let message: String
  }

  /// The folder that the files are written to.
  var output = ""
  /// A folder of schema files, with everything below it.
  var folder: String?
  /// Single schema files.
  var files: [String] = []
  /// The migrations folder, for a target that can apply its migrations.
  var migrations: String?
  /// The folder of the package, at which paths in messages of the bundle start.
  var package = ""
  /// The models that have a file of their own.
  var models: [String] = []
  /// How many files the models without one share.
  var overflow = 1
  /// How many schema files and folders the build watches through links; see ``InputLinks``.
  var links = 0

  /// Reads the words after the tool's name.
  ///
  /// - Parameter words: `--output DIR (--folder DIR | --file FILE …) [--migrations DIR --package DIR]
  ///   [--links N] [--overflow N] [MODEL …]`.
  /// - Throws: ``Problem``.
  init(_ words: some Sequence<String>) throws {
    var words = words.makeIterator()
    while let word = words.next() {
      guard word.hasPrefix("--") else {
        models.append(word)
        continue
      }
      guard let value = words.next() else { throw Problem(message: "\(word) needs a value") }
      switch word {
      case "--output": output = value
      case "--folder": folder = value
      case "--file": files.append(value)
      case "--migrations": migrations = value
      case "--package": package = value
      case "--overflow": overflow = max(1, Int(value) ?? 1)
      case "--links": links = max(0, Int(value) ?? 0)
      default: throw Problem(message: "\(word) is not known")
      }
    }
    if output.isEmpty { throw Problem(message: "--output is missing") }
    if folder == nil, files.isEmpty { throw Problem(message: "--folder or --file is missing") }
  }
}
