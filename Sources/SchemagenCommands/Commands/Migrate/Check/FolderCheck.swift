import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SchemagenMigrator

/// Checks what needs no database: the scripts, the chain of the migrations, the snapshot and the schema.
struct FolderCheck {
  let workspace: MigrationWorkspace
  let dialect: Dialect

  /// All problems that are found.
  func problems() -> [CheckProblem] {
    do {
      let directory = try workspace.directory(dialect)
      return scripts(of: directory) + chain(directory)
    } catch {
      return [CheckProblem(error)]
    }
  }

  private func scripts(of directory: MigrationDirectory) -> [CheckProblem] {
    let migrator = workspace.migrator(MigratorOptions())
    return directory.migrations.flatMap { migration -> [CheckProblem] in
      var problems: [CheckProblem] = []
      do throws(MigrationError) {
        if try migration.readScript().isToBeWritten {
          problems.append(
            CheckProblem("\(migration.path) has no statements yet.", help: ["Write them."]))
        }
      } catch {
        problems.append(CheckProblem(error))
      }
      do {
        guard try migrator.reversal(of: migration, dialect) == nil else { return problems }
        problems.append(
          CheckProblem(
            "\(migration.id) has no down.sql, so it cannot be taken back.",
            help: ["Restore it from version control, or write it."]))
      } catch {
        problems.append(CheckProblem(error))
      }
      return problems
    }
  }

  /// The snapshot as it is committed: other commands compute it again where it cannot be read.
  private func committedSnapshot() -> [CheckProblem] {
    let file = workspace.snapshotFile
    do {
      if file.exists {
        _ = try file.read()
        return []
      }
    } catch {
      return [CheckProblem(error)]
    }
    return [
      CheckProblem(
        "\(file.displayPath) is missing.",
        help: [
          "Restore it from version control, or run `schemagen migrate`, which writes it again."
        ])
    ]
  }

  private func chain(_ directory: MigrationDirectory) -> [CheckProblem] {
    do {
      let snapshot = try workspace.snapshot(checkedAgainst: [dialect: directory])
      let changes = workspace.changes(since: snapshot, dialect)
      var problems = committedSnapshot()
      if let sum = try workspace.sum(), sum.hash(for: dialect) != snapshot.hash(for: dialect) {
        problems.append(
          CheckProblem(
            "\(workspace.snapshotFile.displayPath) is not the sum of the changes.json of all migrations.",
            help: ["Delete it and run `schemagen migrate`, which computes it again."]))
      }
      guard !changes.isEmpty else { return problems }
      return problems + [
        CheckProblem(
          "The schema has changes that no migration has:",
          help: changes.map { "- \($0)" } + ["Run `schemagen migrate`, which writes one."])
      ]
    } catch {
      return [CheckProblem(error)]
    }
  }
}
