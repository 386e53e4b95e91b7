import DatabaseTypes
import SchemaModel

/// Emits the named constraints of a model: the cases that code switches over, and their description.
struct ConstraintEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions
  let constraints: [ConstraintShape]

  /// Prepares the constraints of a model.
  init(entity: EntityShape, types: SchemaTypes, options: GeneratorOptions) {
    self.entity = entity
    self.types = types
    self.options = options
    constraints = ConstraintShape.all(of: entity, in: types)
  }

  /// `enum Constraint`, or the name of the runtime's for a model without constraints; `nil` if the model
  /// has only the usual primary key.
  func declaration() -> Declaration? {
    if isUsual { return nil }
    let name = Identifier(legal: "Constraint")
    if constraints.isEmpty { return .alias(options.access, name, types.standard(.noConstraint)) }
    var scope = NameScope(reserved: ReservedNames.enumCases)
    return .type(
      TypeDeclaration(
        documentation: Documentation(
          "The constraints that refuse rows of ``\(member: entity.type)``." as Code),
        access: options.access, kind: .enum, name: name,
        conformances: [types.standard(.entityConstraint)],
        members: constraints.map { constraint in
          .enumCase(EnumCaseDeclaration(name: scope.claim(spelling(of: constraint)), rawValue: nil))
        }))
  }

  /// The argument of the table's description; `nil` where it is the default.
  func argument() -> Expression? {
    if isUsual { return nil }
    return .prefixed("constraints: ", .array(constraints.map { .code(description(of: $0)) }))
  }

  /// Whether a primary key with the usual name is the only constraint.
  private var isUsual: Bool {
    guard constraints.count == 1, case .primaryKey = constraints[0].kind else { return false }
    return constraints[0].name == entity.model.databaseName + "_pkey"
  }

  /// The name without the prefix of the own table, spelled like fields: `emailKey`, `authorIDFkey`.
  private func spelling(of constraint: ConstraintShape) -> String {
    if case .anyForeignKey = constraint.kind { return "foreignKey" }
    let prefix = entity.model.databaseName + "_"
    let rest =
      constraint.name.hasPrefix(prefix)
      ? String(constraint.name.dropFirst(prefix.count)) : constraint.name
    let words = rest.split(separator: "_").map { Spelling.property(String($0)) }
    return Spelling.enumCase(words.isEmpty ? rest : words.joined(separator: "_"))
  }

  /// A string literal for each constraint, with parts that are separated by tabs: the compiler takes
  /// it much faster than a call.
  private func description(of constraint: ConstraintShape) -> Code {
    var parts: [String] =
      switch constraint.kind {
      case .primaryKey: ["primary", constraint.name]
      case .unique(let columns):
        [(["unique"] + columns.map { String($0.index) }).joined(separator: " "), constraint.name]
      case .uniqueIndex: ["index", constraint.name]
      case .foreignKey(let toItself): [toItself ? "self" : "foreign", constraint.name]
      case .reference(let table, let onDelete, let onUpdate):
        ["reference \(word(onDelete)) \(word(onUpdate))", constraint.name, table]
      case .check(let check):
        ["check", constraint.name, expression(of: check), message(of: check)]
          + (constraint.longName.map { [$0] } ?? [])
      case .anyForeignKey: ["any"]
      }
    while parts.last?.isEmpty ?? false { parts.removeLast() }
    return "\(literal: parts.joined(separator: "\t"))"
  }

  /// What Swift evaluates; empty where the database compares a column in its own way, and where a
  /// tab would separate parts.
  private func expression(of check: Check) -> String {
    let isReadable =
      !check.expression.contains("\t")
      && !entity.model.columns.contains {
        !$0.comparesAsText && check.expression.mentions($0.databaseName)
      }
    return isReadable ? check.expression : ""
  }

  private func message(of check: Check) -> String {
    (check.message ?? "").replacing("\t", with: " ")
  }

  private func word(_ action: ReferentialAction) -> String {
    switch action {
    // The default may point at no row.
    case .restrict, .noAction, .setDefault: "refuse"
    case .cascade: "cascade"
    case .setNull: "clear"
    }
  }
}

extension Field {
  /// Whether text of the column is equal in the database where its characters are; not so for types
  /// with a form of their own, such as `inet`, nor where spaces or the case of letters do not count.
  fileprivate var comparesAsText: Bool {
    if case .unsupported = type { return false }
    guard type == .scalar(.string) else { return true }
    return switch nativeType?.name {
    case nil, .text, .varChar, .string: true
    default: false
    }
  }
}

extension String {
  /// Whether SQL has a name, in quotes or not, and not only as a part of a longer word.
  fileprivate func mentions(_ name: String) -> Bool {
    let quoted = name.replacing("\"", with: "\"\"")
    return hasWord(name) || quoted != name && hasWord(quoted)
  }

  private func hasWord(_ name: String) -> Bool {
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
    }
    let text = lowercased()
    return text.ranges(of: name.lowercased()).contains { range in
      let before =
        range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
      return !isWord(before) && !isWord(after)
    }
  }
}
