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
    constraints = ConstraintShape.all(of: entity, in: types.schema)
  }

  /// `enum Constraint`, or the name of the runtime's for a model that has none; `nil` where it has only
  /// the usual primary key.
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
    let parts: [String] =
      switch constraint.kind {
      case .primaryKey: ["primary", constraint.name]
      case .unique(let columns):
        [(["unique"] + columns.map { String($0.index) }).joined(separator: " "), constraint.name]
      case .uniqueIndex: ["index", constraint.name]
      case .foreignKey(let toItself): [toItself ? "self" : "foreign", constraint.name]
      case .reference(let table, let onDelete, let onUpdate):
        ["reference \(word(onDelete)) \(word(onUpdate))", constraint.name, table]
      case .check(let check): ["check", constraint.name] + arguments(of: check)
      case .anyForeignKey: ["any"]
      }
    return "\(literal: parts.joined(separator: "\t"))"
  }

  /// Without an expression where a tab of it would separate parts.
  private func arguments(of check: Check) -> [String] {
    let isReadable = isComparable(check) && !check.expression.contains("\t")
    let expression = isReadable ? check.expression : ""
    guard let message = check.message else { return expression.isEmpty ? [] : [expression] }
    return [expression, message.replacing("\t", with: " ")]
  }

  /// Whether the text of every column that a check names compares in Swift as in the database.
  private func isComparable(_ check: Check) -> Bool {
    let text = check.expression.lowercased()
    return !entity.model.columns.contains { column in
      guard let type = column.nativeType?.name, type == .citext || type == .char else {
        return false
      }
      return text.contains(column.databaseName.lowercased())
    }
  }

  private func word(_ action: ReferentialAction) -> String {
    switch action {
    case .restrict, .noAction: "refuse"
    case .cascade: "cascade"
    case .setNull, .setDefault: "clear"
    }
  }
}
