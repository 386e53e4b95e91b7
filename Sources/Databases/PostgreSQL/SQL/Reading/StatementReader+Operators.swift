import DatabaseChanges
import DatabaseTypes
import SQLLexicon

/// Objects that are named by more than a name.
extension StatementReader {
  /// Their kinds.
  static let operatorKinds: Set<ScriptObject.Kind> = [
    .operatorClass, .operatorFamily, ScriptObject.Kind("operator"), ScriptObject.Kind("cast"),
    ScriptObject.Kind("transform"),
  ]

  /// Reads what follows the kind in `CREATE`.
  mutating func createOperator(_ kind: ScriptObject.Kind) -> [ScriptAction] {
    let start = cursor.position
    var rest = cursor
    guard var object = operatorObject(kind) else { return [.unknown] }
    var place = cursor.text(from: start)
    if kind == ScriptObject.Kind("operator") {
      // What follows its name here defines it; elsewhere it is the types.
      guard let list = Self.firstList(&rest) else { return [.unknown] }
      let types = ["LEFTARG", "RIGHTARG"].map { Self.definition($0, in: list) ?? "NONE" }
      object.arguments = types.flatMap { Self.types(StatementCursor($0, rules: .postgresql)) }
      let home = object.name.schema.map { SQLQuoting.identifier($0) + "." } ?? ""
      place = "\(home)\(object.name.name) (\(types.joined(separator: ", ")))"
    } else if let method = object.arguments?.first, kind.words.hasPrefix("operator") {
      place = "\(sql(object.name)) USING \(method)"
    }
    // A class makes a family of its own name unless it names one, and a family goes with its classes.
    let isWithFamily = kind == .operatorClass && !cursor.contains("FAMILY")
    let dropped = isWithFamily ? ScriptObject.Kind.operatorFamily : kind
    let undo = "DROP \(dropped.words.uppercased()) \(place)"
    return [.create(ScriptCreation(object, sql: text, undo: undo))]
  }

  /// Reads which object is meant.
  mutating func operatorObject(_ kind: ScriptObject.Kind) -> ScriptObject? {
    switch kind {
    case .operatorClass, .operatorFamily:
      guard let name = name(), cursor.skip(to: "USING"), let method = cursor.identifier() else {
        return nil
      }
      return ScriptObject(kind, name, arguments: [method])
    case ScriptObject.Kind("operator"):
      let schema = cursor.next?.kind == .symbol ? nil : cursor.identifier()
      if schema != nil, !cursor.take(sign: ".") { return nil }
      guard let sign = cursor.next?.text else { return nil }
      cursor.advance()
      return ScriptObject(
        kind, QualifiedName(sign, schema: schema),
        arguments: cursor.parentheses().map(Self.types))
    case ScriptObject.Kind("cast"):
      guard let list = cursor.parentheses() else { return nil }
      return ScriptObject(kind, QualifiedName(list.rest.lowercased()))
    default:
      // `FOR type LANGUAGE name`
      let start = cursor.position
      guard cursor.skip(to: "LANGUAGE"), cursor.identifier() != nil else { return nil }
      return ScriptObject(kind, QualifiedName(cursor.text(from: start).lowercased()))
    }
  }

  /// What a definition in a list says: `LEFTARG = box`.
  static func definition(_ name: String, in list: StatementCursor) -> String? {
    for element in list.elements {
      var element = element
      if element.take(name), element.take(sign: "=") { return element.rest }
    }
    return nil
  }
}
