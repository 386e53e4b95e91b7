package import DatabaseSchema
import SQLLexicon

/// Adds labels to an enum type.
package struct AddEnumValues: Equatable, Sendable {
  /// The place of a new label.
  package enum Place: Equatable, Sendable {
    case before(String)
    case end
  }

  /// A label and its place.
  package struct Addition: Equatable, Sendable {
    package let label: String
    package let place: Place
  }

  package let type: EnumType
  package let additions: [Addition]

  /// Finds the place of each new label.
  ///
  /// - Parameters:
  ///   - type: The enum after the change.
  ///   - labels: The labels that exist already.
  package init(to type: EnumType, having labels: [String]) {
    self.type = type
    var present = Set(labels.map { Exact($0) })
    var additions: [Addition] = []
    let declared = type.labels
    for (index, label) in declared.enumerated() where !present.contains(Exact(label)) {
      let next = declared[(index + 1)...].first { present.contains(Exact($0)) }
      additions.append(Addition(label: label, place: next.map { .before($0) } ?? .end))
      present.insert(Exact(label))
    }
    self.additions = additions
  }
}
