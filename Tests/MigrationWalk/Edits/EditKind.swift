import TestSupport

/// A kind of edit, with how often it is made.
enum EditKind: CaseIterable {
  // What real projects do, in the mix of some 270 of their migrations.
  case createTable, uniqueIndex, foreignKey, addColumn, index, createEnum, dropColumn, addLabel
  case dropForeignKey, redefine, dropNotNull, dropIndex, list, setDefault, dropTable, alterType
  case removeLabel, dropEnum, manyToMany, indexMethod, recreateColumn, primaryKey, setNotNull
  case moveToSchema, indexSort, dropDefault
  // Renames, declared and by another `@map`.
  case renameTable, renameColumn, renameEnum, renameLabel, renameIndex, renameConstraint
  case renameJoinTable, remap, renameChain
  // What schemagen has and Prisma has not, and what few projects do.
  case check, partialIndex, expressionIndex, generated, attribute, typedJSON, autoincrement
  case widerNumbering, comment, unsupported, databaseDefault, selfReference, actions, compositeKey

  /// How often the kind is made; nothing is so rare that 500 edits would miss it.
  var weight: Int {
    switch self {
    case .createTable: 103
    case .uniqueIndex: 89
    case .foreignKey: 79
    case .addColumn: 76
    case .index: 64
    case .createEnum: 42
    case .dropColumn, .addLabel: 25
    case .dropForeignKey: 21
    case .redefine: 17
    case .dropNotNull: 14
    case .dropIndex: 13
    case .list: 11
    case .alterType, .removeLabel, .primaryKey, .renameTable, .renameColumn, .renameLabel: 16
    case .remap, .generated, .attribute, .autoincrement, .widerNumbering, .check, .manyToMany: 12
    case .setDefault, .dropTable, .dropEnum, .indexMethod, .recreateColumn, .setNotNull,
      .moveToSchema, .indexSort, .dropDefault, .renameEnum, .renameIndex, .renameConstraint,
      .renameJoinTable, .renameChain, .partialIndex, .expressionIndex, .typedJSON, .comment,
      .unsupported, .databaseDefault, .selfReference, .actions, .compositeKey:
      8
    }
  }

  /// A kind, as often as its weight.
  static func random(_ random: inout SeededGenerator) -> EditKind {
    var left = Int.random(in: 0..<allCases.reduce(0) { $0 + $1.weight }, using: &random)
    for kind in allCases {
      left -= kind.weight
      if left < 0 { return kind }
    }
    return .addColumn
  }
}
