/// How far a step of the way down brings back what was there.
package struct Restoration: Equatable, Sendable {
  /// The mark that scripts and `--json` give a step.
  package enum Mark: String, CaseIterable, Sendable {
    /// Structure and data are what they were.
    case exact
    /// The structure comes back, some data does not.
    case structureOnly = "structure only"
    /// It cannot be brought back, or not while there are rows.
    case impossible
  }

  /// What data does not come back, in one sentence each.
  package var lost: [String] = []
  /// Why something cannot be brought back, in one sentence each.
  package var obstacles: [String] = []

  /// Data that does not come back, and what cannot be brought back.
  package init(lost: [String] = [], obstacles: [String] = []) {
    self.lost = lost
    self.obstacles = obstacles
  }

  /// Everything comes back.
  package static let exact = Restoration()

  /// The structure comes back, some data does not.
  package static func structureOnly(_ words: String...) -> Restoration {
    Restoration(lost: words)
  }

  /// It cannot be brought back.
  package static func impossible(_ words: String) -> Restoration {
    Restoration(obstacles: [words])
  }

  /// The worst that can be said.
  package var mark: Mark {
    obstacles.isEmpty ? (lost.isEmpty ? .exact : .structureOnly) : .impossible
  }

  /// Every sentence with its own mark.
  package var notes: [(mark: Mark, words: String)] {
    obstacles.map { (.impossible, $0) } + lost.map { (.structureOnly, $0) }
  }

  /// What two have to say together.
  package static func + (left: Restoration, right: Restoration) -> Restoration {
    Restoration(lost: left.lost + right.lost, obstacles: left.obstacles + right.obstacles)
  }
}
