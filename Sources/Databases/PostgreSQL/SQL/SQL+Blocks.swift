import DatabaseChanges
import DatabaseTypes
import SQLLexicon

extension SQL {
  /// A literal that names a relation, as `nextval` takes it.
  static func reference(to name: QualifiedName) -> SQL {
    let identifier: SQL = "\(identifier: name)"
    return "\(literal: identifier.text)"
  }

  /// An anonymous block, in dollar quotes that its text does not hold.
  static func block(_ body: SQL) -> SQL {
    "DO \(dollarQuoted(body))"
  }

  /// A text in dollar quotes that it does not hold.
  static func dollarQuoted(_ body: SQL) -> SQL {
    var tag = "$schemagen$"
    while body.text.contains(tag) { tag = "$x" + tag.dropFirst() }
    return "\(expression: tag)\n\(body)\n\(expression: tag)"
  }
}
