/// What becomes of an object that migrations made.
enum ObjectFate: Equatable {
  case copied
  /// The schema, or another statement that is copied, makes it.
  case known
  /// For a reason, as the end of a sentence about its statement.
  case leftOut(String)

  var isLeftOut: Bool {
    if case .leftOut = self { true } else { false }
  }
}
