import DatabaseChanges
import MigrationPlanning

/// Tells at the top of a way down how far it brings back what was there.
struct RestorationRemark {
  private let restorations: [Restoration]
  private let unrestored: [String]

  /// Takes what the steps of a migration's way down bring back.
  init(_ stage: MigrationStage) {
    restorations = stage.restorations
    unrestored = stage.unrestored
  }

  /// The lines of the paragraph: the marks of all steps in numbers, because what is exact has no
  /// comment of its own, and what no step brings back.
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
