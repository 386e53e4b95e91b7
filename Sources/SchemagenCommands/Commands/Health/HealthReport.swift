import CanonicalJSON
import SchemagenMigrator
import SchemagenRuntime

/// The report of `db health`.
struct HealthReport {
  let health: DatabaseHealth
  /// How long the connection took.
  let connected: Duration
  /// The display name of the database.
  let database: String

  /// The report as text.
  var text: String {
    let rows = [
      ("server", health.server), ("connected", "in \(Self.time(connected))"),
      ("round trip", Self.time(health.roundTrip)),
      ("connections", "\(health.connections.open) open, \(health.connections.limit) at most"),
      ("migrations", migrations),
    ]
    let width = rows.map(\.0.count).max() ?? 0
    let heading = "\(database) is \(health.isReady ? "ready" : "not ready")."
    return ([heading] + rows.map { "  \($0.padding(to: width))  \($1)" }).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "ready": .boolean(health.isReady), "database": .string(database),
      "server": .string(health.server),
      "connectedMilliseconds": .number(Self.milliseconds(connected)),
      "roundTripMilliseconds": .number(Self.milliseconds(health.roundTrip)),
      "connectionLimit": .number(health.connections.limit),
      "applied": .number(counts.applied),
      "pending": .number(counts.pending), "running": .number(counts.running),
      "interrupted": .number(counts.interrupted), "edited": .number(counts.edited),
      "missing": .number(counts.missing),
    ]
  }

  private var counts:
    (applied: Int, edited: Int, missing: Int, running: Int, interrupted: Int, pending: Int)
  {
    health.migrations.entries.reduce(into: (0, 0, 0, 0, 0, 0)) { counts, entry in
      switch entry.state {
      case .applied: counts.0 += 1
      case .edited, .blocked, .incomplete: counts.1 += 1
      case .missing: counts.2 += 1
      case .running: counts.3 += 1
      case .interrupted, .unfinished: counts.4 += 1
      case .pending, .pendingOutOfOrder: counts.5 += 1
      }
    }
  }

  /// How many migrations are applied, pending and so on.
  var migrations: String {
    var parts = ["\(counts.applied) applied"]
    if counts.pending > 0 { parts.append("\(counts.pending) pending") }
    if counts.running > 0 { parts.append("\(counts.running) running") }
    if counts.interrupted > 0 { parts.append("\(counts.interrupted) interrupted") }
    if counts.edited > 0 { parts.append("\(counts.edited) edited") }
    if counts.missing > 0 { parts.append("\(counts.missing) not in the folder") }
    return parts.joined(separator: ", ")
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int((duration / .milliseconds(1)).rounded(.up))
  }

  private static func time(_ duration: Duration) -> String { "\(milliseconds(duration)) ms" }
}
