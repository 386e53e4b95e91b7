/// How far a step of the down script restores what was there.
package struct Restoration: Equatable, Sendable {
  /// The mark that scripts and `--json` give a step.
  package enum Mark: String, CaseIterable, Sendable {
    /// Structure and data are what they were.
    case exact
    /// The structure is restored, some data is not.
    case structureOnly = "structure only"
    /// It cannot be restored, or not while there are rows.
    case impossible
  }

  /// What data is not restored, in one sentence each.
  package var lost: [String] = []
  /// Why something cannot be restored, in one sentence each.
  package var obstacles: [String] = []

  /// - Parameters:
  ///   - lost: Data that is not restored.
  ///   - obstacles: What cannot be restored.
  package init(lost: [String] = [], obstacles: [String] = []) {
    self.lost = lost
    self.obstacles = obstacles
  }

  /// Everything is restored.
  package static let exact = Restoration()

  /// The structure is restored, some data is not.
  package static func structureOnly(_ notes: String...) -> Restoration {
    Restoration(lost: notes)
  }

  /// It cannot be restored.
  package static func impossible(_ reason: String) -> Restoration {
    Restoration(obstacles: [reason])
  }

  /// The worst of all notes.
  package var mark: Mark {
    obstacles.isEmpty ? (lost.isEmpty ? .exact : .structureOnly) : .impossible
  }

  /// Every sentence with its own mark.
  package var notes: [(mark: Mark, text: String)] {
    obstacles.map { (.impossible, $0) } + lost.map { (.structureOnly, $0) }
  }

  /// The notes of both.
  package static func + (left: Restoration, right: Restoration) -> Restoration {
    Restoration(lost: left.lost + right.lost, obstacles: left.obstacles + right.obstacles)
  }
}
