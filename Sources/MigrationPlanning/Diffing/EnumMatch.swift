import DatabaseChanges
import DatabaseSchema

/// A kept enum with its values matched.
struct EnumMatch: Equatable, Sendable {
  let type: Transition<EnumType>
  let values: Match<EnumType.Value>
  /// Whether the type is recreated although it only gains labels: so that one transaction can add
  /// and use them, or because the others have another order.
  var recreatesForNewLabels = false

  /// Whether the type is recreated, because PostgreSQL cannot drop a label.
  var isRecreated: Bool { !values.dropped.isEmpty || recreatesForNewLabels }

  /// The labels before, those that are renamed by their new name.
  var formerLabels: [String] { values.pairs.map(\.after.label) + values.dropped.map(\.label) }

  /// Whether the labels that stay have another order: new labels alone do not change it.
  var reordersLabels: Bool {
    let labels = Dictionary(
      values.pairs.map { ($0.after.label, $0.before.label) },
      uniquingKeysWith: { first, _ in first })
    let kept = Set(labels.values)
    return type.after.labels.compactMap { labels[$0] } != type.before.labels.filter(kept.contains)
  }

  /// The same in the other direction.
  var reversed: EnumMatch { EnumMatch(type: type.reversed, values: values.reversed) }
}
