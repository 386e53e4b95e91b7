import DatabaseChanges
import DatabaseSchema
import MigrationPlanning
import SchemaDiagnostics
import SchemaLowering
import SchemaModel
import Testing

/// An edit of a schema, whose text says everything but the datasource.
struct Edit {
  let before: String
  let after: String
  var dialect = Dialect.postgresql
  /// What the datasource says besides its provider.
  var datasource = ""

  /// What leads from before to after.
  ///
  /// - Parameter flags: Answers as the command line gives them, such as `--drop User.name`.
  func plan(_ flags: String...) throws -> MigrationPlan {
    MigrationPlanner.plan(
      from: try state(before), to: try state(after), answers: Self.answers(flags))
  }

  /// The state that a text describes.
  func state(_ text: String) throws -> DatabaseSchema {
    let whole =
      "datasource db {\n  provider = \"\(dialect.rawValue)\"\n  \(datasource)\n}\n\n\(text)\n"
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: whole)])
    let result = SchemaCompiler.compile(sources)
    let schema = try #require(
      result.schema, "\(DiagnosticRenderer(sources: sources).render(result.diagnostics))")
    return Lowering.lower(schema, to: dialect)
  }

  private static func answers(_ flags: [String]) -> DecisionAnswers {
    var answers = DecisionAnswers()
    for flag in flags {
      let words = flag.split(separator: " ").map(String.init)
      let subject = ObjectPath(parsing: words.last ?? "")
      switch words.first {
      case "--rename":
        DecisionAnswers.Rename(parsing: words.last ?? "").map { answers.renames.append($0) }
      case "--narrow": answers.narrowings.insert(subject)
      case "--convert": answers.conversions.insert(subject)
      case "--accept-data-loss": answers.acceptsDataLoss = true
      default: answers.drops.insert(subject)
      }
    }
    return answers
  }
}

extension MigrationPlan {
  /// The steps of all migrations, each as its kind and subject.
  var stepNames: [String] {
    stages.flatMap(\.steps).map { "\($0.kind) \($0.subject)" }
  }

  /// The steps back.
  var downStepNames: [String] {
    stages.reversed().flatMap(\.downSteps).map { "\($0.kind) \($0.subject)" }
  }

  /// The risks of one kind, in words.
  func risks(_ kind: Risk.Kind) -> [String] {
    stages.flatMap(\.risks).filter { $0.kind == kind }.map(\.words)
  }
}
