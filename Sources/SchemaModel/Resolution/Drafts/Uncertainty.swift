/// What is not certain about a block, because of mistakes in it that are already reported.
///
/// Rules about what is missing ask it first, so that no error only follows from another.
package struct Uncertainty: Sendable {
  /// Whether another block has the same name, so that its fields may be in either.
  package var isDuplicate = false
  /// Fields or values that are declared more than once.
  package var repeatedNames: Set<String> = []
  /// The words of its lines that could not be read.
  package var lostWords: Set<String> = []
  /// Attributes of the block that could not be read.
  package var attributes = UnreadAttributes()

  /// Whether a field or value of a name may be declared in text that could not be read.
  package func mayDeclare(_ name: String) -> Bool { isDuplicate || lostWords.contains(name) }

  /// Whether the block may have an attribute that was not read.
  package func mayHave(_ attribute: String) -> Bool {
    isDuplicate || attributes.mayContain(attribute) || lostWords.contains(attribute)
  }
}
