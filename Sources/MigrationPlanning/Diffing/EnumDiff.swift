package import DatabaseChanges
package import DatabaseSchema
import SQLLexicon

/// What changes in a kept enum.
package struct EnumDiff: Equatable, Sendable {
  package let type: Transition<EnumType>
  /// Values that get another label.
  package let renamed: [Transition<EnumType.Value>]
  package let dropped: [EnumType.Value]
  package let added: [EnumType.Value]
  /// Whether the type is recreated.
  package let isRecreated: Bool

  init(_ match: EnumMatch) {
    type = match.type
    renamed = match.values.pairs.filter { $0.before.$label != $0.after.$label }
    dropped = match.values.dropped
    added = match.values.added
    isRecreated = match.isRecreated
  }

  /// Whether nothing changes but, perhaps, the order of values, which PostgreSQL cannot change.
  package var isEmpty: Bool {
    type.before.name == type.after.name && renamed.isEmpty && dropped.isEmpty && added.isEmpty
      && type.before.$comment == type.after.$comment
  }
}
