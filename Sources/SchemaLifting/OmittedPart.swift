/// A part of a database that the schema does not have, with the reason.
package struct OmittedPart: Sendable {
  package let part: LiftedPart
  /// Why, as a sentence.
  package let reason: String
}
