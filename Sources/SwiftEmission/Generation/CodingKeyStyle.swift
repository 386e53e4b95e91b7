/// The names that entities have in JSON; the raw value is the word of the schema.
package enum CodingKeyStyle: String, Sendable {
  /// The names of the schema's fields: `teamId`.
  case schema
  /// The names of the Swift properties: `teamID`.
  case swift
}
