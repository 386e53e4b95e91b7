import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import MigrationReview
import MigrationScripts
import SQLLexicon
import SchemaDiagnostics
import SchemaLowering
import SchemaModel

/// One edit with the migration that follows from it.
struct WalkedEdit {
  let sentences: [String]
  /// The schemas as text.
  let before: String
  let after: String
  let plan: MigrationPlan
  let new: DatabaseSchema
  /// The scripts, one for each transaction.
  let up: [String]
  let down: [String]

  /// Plans what an editor has done.
  ///
  /// - Returns: `nil` when the schema is not valid or nothing differs.
  init?(from old: WalkedSchema, by editor: SchemaEditor) {
    sentences = editor.sentences
    before = SchemaWriter(schema: old).text()
    after = SchemaWriter(schema: editor.schema).text()
    guard let old = Self.lowered(before, old.dialect),
      let new = Self.lowered(after, editor.schema.dialect)
    else { return nil }
    self.new = new
    var answers = Self.answers(editor)
    let questions = MigrationPlanner.plan(from: old, to: new, answers: answers).questions
    // Every other required column gets a value for its rows, the others need a table without any.
    answers.fills = questions.compactMap { WalkedFill.answer($0, in: new) }
    let filled = Set(answers.fills.map(\.column))
    let isOpen = questions.contains { question in
      !filled.contains(question.subject) && !WalkedFill.exists(question.subject, in: old)
    }
    // A new column of a type without such a value.
    if isOpen { return nil }
    plan = MigrationPlanner.plan(from: old, to: new, answers: answers)
    if plan.isEmpty { return nil }
    up = plan.stages.map { ScriptRenderer.written($0, $0.review()).text }
    down = plan.stages.reversed().map { ScriptRenderer.writtenDown($0, $0.downReview()).text }
  }

  /// What a schema's text declares; `nil` when it is not valid.
  static func lowered(_ text: String, _ dialect: Dialect) -> DatabaseSchema? {
    let file = SourceFile(path: "schema.prisma", text: text)
    return SchemaCompiler.compile(SourceSet([file])).schema.map { Lowering.lower($0, to: dialect) }
  }

  /// The statements that build a state from nothing.
  static func statements(for schema: DatabaseSchema) -> [String] {
    let plan = MigrationPlanner.plan(from: DatabaseSchema(dialect: schema.dialect), to: schema)
    let renderer = schema.dialect.sql
    return plan.stages.flatMap(\.steps).flatMap(renderer.render).map(\.text)
  }

  private static func answers(_ editor: SchemaEditor) -> DecisionAnswers {
    var answers = DecisionAnswers(acceptsDataLoss: true)
    for id in editor.converted {
      guard let owner = editor.schema.owner(of: id), let field = owner.field(id) else { continue }
      answers.conversions.insert(ObjectPath(owner.name, field.name))
    }
    answers.renames = editor.labelAnswers
    return answers
  }

  /// Whether the down script may fail, or notes what it cannot restore.
  var isDownRisky: Bool {
    plan.stages.contains { stage in
      stage.downReview().findings.contains { $0.severity == .mayFail }
        || stage.restorations.contains { $0.mark == .impossible }
    }
  }

  /// Whether the down script notes that something is not restored.
  var notesLoss: Bool {
    plan.stages.contains { stage in
      !stage.unrestored.isEmpty || stage.restorations.contains { $0 != .exact }
    }
  }
}
