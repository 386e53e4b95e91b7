import DatabaseSchema

/// An enum that stays, with its values paired.
struct EnumMatch: Equatable, Sendable {
  let type: Transition<EnumType>
  let values: Match<EnumType.Value>

  /// The way back.
  var reversed: EnumMatch { EnumMatch(type: type.reversed, values: values.reversed) }
}
