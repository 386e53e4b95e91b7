import DatabaseChanges
import DatabaseSchema

/// An enum that stays, with its values paired.
struct EnumMatch: Equatable, Sendable {
  let type: Transition<EnumType>
  let values: Match<EnumType.Value>
  /// Whether the type is swapped although it only gains labels, so that one transaction can add and
  /// use them.
  var recreatesForNewLabels = false

  /// Whether the type is swapped for another one, because labels cannot be taken away.
  var isRecreated: Bool { !values.dropped.isEmpty || recreatesForNewLabels }

  /// The labels before, those that are renamed by their new name.
  var formerLabels: [String] { values.pairs.map(\.after.label) + values.dropped.map(\.label) }

  /// The way back.
  var reversed: EnumMatch { EnumMatch(type: type.reversed, values: values.reversed) }
}
