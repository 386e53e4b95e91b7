import DatabaseChanges
import MigrationPlanning

/// The paragraph at the top of a down script on how far it restores what was there.
struct RestorationNote {
  private let restorations: [Restoration]
  private let unrestored: [String]

  init(_ stage: MigrationStage, _ additions: ScriptAdditions) {
    restorations = stage.restorations + additions.restorations
    unrestored = stage.unrestored
  }

  /// The lines of the paragraph: a count of the marks, because exact steps have no comment of their
  /// own, and what no step restores.
  var lines: [String] {
    let head = restorations.isEmpty ? [] : ["Restores: \(counts)."]
    return head + unrestored.map { "Not restored: \($0)." }
  }

  private var counts: String {
    func count(_ mark: Restoration.Mark) -> Int { restorations.filter { $0.mark == mark }.count }
    let exact = count(.exact)
    if exact == restorations.count { return "every step is exact" }
    let rest = [Restoration.Mark.structureOnly, .impossible].filter { count($0) > 0 }
    return "\(exact) of \(restorations.count) steps exact, "
      + rest.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ") + ", marked below"
  }
}
