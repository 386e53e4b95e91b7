import DatabaseSchema
import DatabaseTypes
import SchemaModel

/// Finds the dialect in which two states are compared.
struct DialectChoice {
  let before: DatabaseState
  let after: DatabaseState

  /// The dialect that both states exist in.
  ///
  /// - Parameters:
  ///   - name: What `--dialect` says.
  ///   - command: The command, for messages about its usage.
  /// - Returns: `nil` when both states are empty.
  /// - Throws: A failure if the schema names no database, or more than one.
  func dialect(_ name: String?, command: [String]) throws -> Dialect? {
    try rejectCockroach(before)
    try rejectCockroach(after)
    let wanted = try name.map { name in try Self.named(name, command: command) }
    let candidates = common
    if let wanted {
      guard candidates?.contains(wanted) ?? true else {
        throw CommandFailure("The states to compare are not for \(wanted.provider.title).")
      }
      return wanted
    }
    guard let candidates else {
      if case (.empty, .empty) = (before, after) { return nil }
      throw unknownDatabase
    }
    guard let first = candidates.first else { throw nothingInCommon }
    guard candidates.count == 1 else {
      throw CommandFailure(
        "The schema is for several databases.",
        help: "Choose one: --dialect "
          + candidates.map(\.rawValue).joined(separator: " or --dialect ") + ".",
        status: .usage)
    }
    return first
  }

  /// The dialects that both states exist in; `nil` when both are empty.
  var common: [Dialect]? {
    guard let left = before.dialects else { return after.dialects }
    guard let right = after.dialects else { return left }
    return left.filter(right.contains)
  }

  private var nothingInCommon: CommandFailure {
    let names = [before, after].map { ($0.dialects ?? []).map(\.provider.title) }
    return CommandFailure(
      "The states are for different databases: \(names[0].joined(separator: ", ")) "
        + "and \(names[1].joined(separator: ", ")).",
      help: "Compare states of the same provider.")
  }

  private var unknownDatabase: CommandFailure {
    CommandFailure(
      "The schema has no datasource, so its database is unknown.",
      help: "Add a datasource with `provider = \"postgresql\"` or `\"sqlite\"`, "
        + "or give --dialect.")
  }

  /// The dialect of a name.
  ///
  /// - Throws: A usage error for any other name.
  static func named(_ name: String, command: [String]) throws(UsageError) -> Dialect {
    guard let dialect = Dialect(rawValue: name) else {
      throw .other("--dialect must be postgresql or sqlite, not `\(name)`.", command: command)
    }
    return dialect
  }

  private func rejectCockroach(_ state: DatabaseState) throws {
    guard case .schema(let schema, _) = state, let datasource = schema.datasource else { return }
    try CockroachDB.reject(datasource)
  }
}
