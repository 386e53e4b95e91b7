import DatabaseChanges
import DatabaseSchema

/// A kept enum with its values matched.
struct EnumMatch: Equatable, Sendable {
  let type: Transition<EnumType>
  let values: Match<EnumType.Value>
  /// Whether the type is recreated although it only gains labels, so that one transaction can add
  /// and use them.
  var recreatesForNewLabels = false

  /// Whether the type is recreated, because PostgreSQL cannot drop a label.
  var isRecreated: Bool { !values.dropped.isEmpty || recreatesForNewLabels }

  /// The labels before, those that are renamed by their new name.
  var formerLabels: [String] { values.pairs.map(\.after.label) + values.dropped.map(\.label) }

  /// The same in the other direction.
  var reversed: EnumMatch { EnumMatch(type: type.reversed, values: values.reversed) }
}
