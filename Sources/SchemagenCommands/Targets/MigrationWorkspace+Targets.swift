import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import DialectTypes
import ProjectFiles
import SchemagenMigrator
import SchemagenRuntime

extension MigrationWorkspace {
  /// The databases of a command that works on several, in the order of the list; those of a pattern are
  /// sorted.
  ///
  /// - Throws: A failure for a URL that is not valid, one that is there twice, and a pattern that nothing
  ///   matches.
  func targets() async throws -> TargetRuns {
    let urls = try listedURLs()
    guard let pattern = arguments.value(TargetOptions.eachSchema).map(NamePattern.init) else {
      return try runs(urls.map { DatabaseTarget($0.url, from: $0.origin) })
    }
    var targets: [DatabaseTarget] = []
    for (url, origin) in urls {
      do {
        let schemas = try await schemas(of: url, matching: pattern)
        targets += schemas.map {
          DatabaseTarget(url.with(schema: $0), from: origin, isOnlySchema: urls.count == 1)
        }
      } catch let failure as CommandFailure where urls.count > 1 {
        // It does not stop the others.
        var target = DatabaseTarget(url.with(schema: nil), from: origin)
        target.failure = failure
        targets.append(target)
      }
    }
    return try runs(targets)
  }

  private func runs(_ targets: [DatabaseTarget]) throws -> TargetRuns {
    var known: [String: DatabaseTarget] = [:]
    for target in targets {
      if let former = known.updateValue(target, forKey: target.identity) {
        throw CommandFailure(
          "\(target.origin) names the same database as \(former.origin): \(target.maskedURL)",
          help: "Remove one of them, or correct the one that should be another database.")
      }
    }
    let names = Dictionary(grouping: targets, by: \.name)
    let distinct = targets.map { target in
      guard names[target.name, default: []].count > 1 else { return target }
      var target = target
      target.name = target.maskedURL
      return target
    }
    return TargetRuns(
      targets: distinct, parallel: try TargetOptions.count(arguments), context: context)
  }

  private func listedURLs() throws -> [(url: DatabaseURL, origin: String)] {
    let resolver = DatabaseURLResolver(context: context, schemaFolder: location.folder)
    if let path = arguments.value(TargetOptions.urls) {
      let list = try URLList(path, in: context, variable: resolver.value(of:))
      return try list.lines.map { line in
        let url = try resolver.resolve(
          line.text, from: line.place, folder: list.folder, datasource: datasource)
        return (url, line.place)
      }
    }
    let options = arguments.values(.url)
    guard options.count > 1 else { return [(try databaseURL(), "the URL")] }
    return try options.enumerated().map { index, text in
      (try resolver.resolve(text, datasource: datasource), "--url number \(index + 1)")
    }
  }

  private func schemas(of url: DatabaseURL, matching pattern: NamePattern) async throws -> [String]
  {
    guard url.dialect.capabilities.hasSchemas else {
      throw UsageError.other(
        "\(url.dialect.provider.title) has no database schemas for --each-schema: give the files "
          + "with --url, more than once, or with --urls FILE.", command: arguments.command)
    }
    // Prisma writes `public` into every URL.
    if let schema = url.schema, schema != "public" {
      context.console.note(
        "?schema=\(schema) of the URL has no effect, because --each-schema names the schemas.")
    }
    let access = DatabaseAccess(
      url: url.with(schema: nil), console: context.console, isReadOnly: true,
      wait: try MigrationOptions.wait(arguments))
    let names = try await access.open { database in
      try await database.performUnnamed { try url.dialect.introspector.schemaNames($0) }
    }
    let matching = names.filter(pattern.matches)
    guard matching.isEmpty else { return matching }
    let shown = names.prefix(Self.shownSchemas).joined(separator: ", ")
    throw CommandFailure(
      "No schema of \(url.databaseName) matches `\(pattern.text)`.",
      help: names.isEmpty
        ? "It has no schemas."
        : "It has \(shown)\(names.count > Self.shownSchemas ? ", …" : "").")
  }

  private static let shownSchemas = 20
}
