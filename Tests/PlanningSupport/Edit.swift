package import DatabaseSchema
package import DatabaseTypes
package import MigrationPlanning
import SchemaDiagnostics
import SchemaLowering
import SchemaModel

/// An edit of a schema, whose text has everything but the datasource.
package struct Edit {
  package let before: String
  package let after: String
  package var dialect: Dialect
  private let datasource: String

  /// - Parameters:
  ///   - before: The schema before.
  ///   - after: The schema after.
  ///   - dialect: The database.
  ///   - datasource: The rest of the datasource, besides its provider.
  package init(
    before: String, after: String, dialect: Dialect = .postgresql, datasource: String = ""
  ) {
    self.before = before
    self.after = after
    self.dialect = dialect
    self.datasource = datasource
  }

  /// What leads from before to after.
  ///
  /// - Parameter flags: Answers as the command line gives them, such as `--drop User.name`.
  package func plan(_ flags: String...) throws -> MigrationPlan {
    MigrationPlanner.plan(
      from: try state(before), to: try state(after), answers: Self.answers(flags))
  }

  /// The state that a text describes.
  package func state(_ text: String) throws -> DatabaseSchema {
    let whole =
      "datasource db {\n  provider = \"\(dialect.rawValue)\"\n  \(datasource)\n}\n\n\(text)\n"
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: whole)])
    let result = SchemaCompiler.compile(sources)
    guard let schema = result.schema else {
      throw InvalidSchema(
        description: DiagnosticRenderer(sources: sources).render(result.diagnostics))
    }
    return Lowering.lower(schema, to: dialect)
  }

  private static func answers(_ flags: [String]) -> DecisionAnswers {
    var answers = DecisionAnswers()
    for flag in flags {
      let words = flag.split(separator: " ", maxSplits: 1).map(String.init)
      let subject = ObjectPath(parsing: words.last ?? "")
      switch words.first {
      case "--rename":
        DecisionAnswers.Rename(parsing: words.last ?? "").map { answers.renames.append($0) }
      case "--narrow": answers.narrowings.insert(subject)
      case "--convert": answers.conversions.insert(subject)
      case "--fill": FillAnswer(parsingValue: words[1]).map { answers.fills.append($0) }
      case "--fill-sql": FillAnswer(parsingSQL: words[1]).map { answers.fills.append($0) }
      case "--accept-data-loss": answers.acceptsDataLoss = true
      default: answers.drops.insert(subject)
      }
    }
    return answers
  }
}
