import DatabaseChanges
import DatabaseSchema

/// What changes in an enum that stays.
struct EnumDiff: Equatable, Sendable {
  let type: Transition<EnumType>
  /// Values that get another label.
  let renamed: [Transition<EnumType.Value>]
  let dropped: [EnumType.Value]
  let added: [EnumType.Value]
  /// Whether the type is swapped for another one.
  let isSwapped: Bool

  init(_ match: EnumMatch) {
    type = match.type
    renamed = match.values.pairs.filter { $0.before.label != $0.after.label }
    dropped = match.values.dropped
    added = match.values.added
    isSwapped = match.isSwapped
  }

  /// Whether nothing changes but, perhaps, the order of values, which PostgreSQL cannot change.
  var isEmpty: Bool {
    type.before.name == type.after.name && renamed.isEmpty && dropped.isEmpty && added.isEmpty
      && type.before.comment == type.after.comment
  }
}
