import DatabaseChanges
import DatabaseSchema
import SchemaDiagnostics

extension AnswerReview {
  /// Why a rename is unused.
  func reason(_ rename: DecisionAnswers.Rename) -> String {
    let (from, to) = (rename.from, rename.to)
    if let reason = absence(of: from, isBefore: true) { return reason }
    if let reason = absence(of: to, isBefore: false) { return reason }
    let olds = things.filter { $0.before.contains(from) }
    let news = things.filter { $0.after.contains(to) }
    let scopes = Set(olds.map(\.scope))
    if from.member != nil, !news.contains(where: { scopes.contains($0.scope) }) {
      return
        "\"\(from.owner)\" does not become \"\(to.owner)\", and columns do not move between tables"
    }
    if let kept = olds.first(where: { !$0.after.isEmpty }) { return fate(of: kept, from) }
    if let known = news.first(where: { !$0.before.isEmpty }), let former = known.before.first {
      return known.isRenamed
        ? "\"\(to)\" was \"\(former)\"" : "\"\(to)\" already existed under the same name"
    }
    return "\"\(from)\" cannot become \"\(to)\""
  }

  /// Why a drop is unused.
  func reason(dropping path: ObjectPath) -> String {
    if answers.conversions.contains(path) { return "`--convert \(path)` keeps its values" }
    if answers.narrowings.contains(path) { return "`--narrow \(path)` keeps its values" }
    if let reason = absence(of: path, isBefore: true) { return reason }
    guard let thing = things.first(where: { $0.before.contains(path) && !$0.after.isEmpty }) else {
      return "it is dropped with \"\(path.owner)\""
    }
    return fate(of: thing, path)
  }

  /// Why a narrowing is unused.
  ///
  /// - Parameters:
  ///   - path: The column.
  ///   - isReplaced: Whether the column is dropped and added at present.
  func reason(narrowing path: ObjectPath, isReplaced: Bool) -> String {
    if let reason = absence(of: path, isBefore: false) { return reason }
    return isReplaced
      ? "its values become another type; use `--convert \(path)` to convert them, or "
        + "`--drop \(path)` to discard them" : "no value of \"\(path)\" is at risk"
  }

  /// Why a conversion is unused.
  ///
  /// - Parameters:
  ///   - path: The column.
  ///   - isReplaced: Whether the column is dropped and added regardless.
  func reason(converting path: ObjectPath, isReplaced: Bool) -> String {
    if let reason = absence(of: path, isBefore: false) { return reason }
    return isReplaced
      ? "its values cannot be converted; use `--fill-sql \(path)=SQL` to derive new ones, or "
        + "`--drop \(path)` to discard them"
      : "no value of \"\(path)\" is at risk"
  }

  /// Why a value for existing rows is unused.
  func reason(filling path: ObjectPath) -> String {
    if let reason = absence(of: path, isBefore: false) { return reason }
    if answers.conversions.contains(path) { return "`--convert \(path)` keeps its values" }
    if answers.narrowings.contains(path) { return "`--narrow \(path)` keeps its values" }
    if diff.createdTables.contains(where: { ObjectAliases($0).owners.contains(path.owner) }) {
      return "\"\(path.owner)\" is new and has no rows"
    }
    switch edit(of: path) {
    case .add(let column), .addFilled(let column, _): return "\"\(path)\" \(source(of: column))"
    case .replace(let change): return "\"\(path)\" \(source(of: change.column.after))"
    case .alter(let change) where change.conversion != nil: return "its values are converted"
    case .alter, .drop, nil: return "existing rows of \"\(path)\" keep what they have"
    }
  }

  /// Where the values of a column come from, which no answer can set.
  private func source(of column: Column) -> String {
    column.generatedExpression == nil
      ? "gets numbers from the database" : "is computed by the database"
  }

  /// The edit of a column that is there afterwards.
  private func edit(of path: ObjectPath) -> ColumnEdit? {
    for table in diff.tables {
      for case .column(let edit) in table.changes {
        let paths =
          switch edit {
          case .add(let column), .addFilled(let column, _): table.aliases.paths(of: column)
          case .alter(let change): table.aliases.paths(of: change.column)
          case .replace(let change): table.aliases.paths(of: change.column)
          case .drop: [] as [ObjectPath]
          }
        if paths.contains(path) { return edit }
      }
    }
    return nil
  }

  private func fate(of thing: NamedObject, _ path: ObjectPath) -> String {
    guard thing.isRenamed, let name = thing.after.first, name != path else {
      return "\"\(path)\" is still in the schema"
    }
    return "\"\(path)\" becomes \"\(name)\" and keeps its data"
  }

  /// The message that a name does not exist, with a suggestion; `nil` when it exists.
  private func absence(of path: ObjectPath, isBefore: Bool) -> String? {
    let known = things.flatMap { isBefore ? $0.before : $0.after }
    if known.contains(path) { return nil }
    let place = isBefore ? "before this change" : "in the schema"
    guard let member = path.member, known.contains(where: { $0.owner == path.owner }) else {
      let owners = known.filter { $0.member == nil }.map(\.owner)
      let hint = Suggestion.closest(to: path.owner, in: owners).map { owner in
        let meant = ObjectPath(owner, path.member)
        return suggestion(known.contains(meant) ? meant : ObjectPath(owner))
      }
      return "no table or enum is called \"\(path.owner)\" \(place)" + (hint ?? "")
    }
    let members = known.filter { $0.owner == path.owner }.compactMap(\.member)
    let hint = Suggestion.closest(to: member, in: members).map {
      suggestion(ObjectPath(path.owner, $0))
    }
    return "\"\(path.owner)\" has no \"\(member)\" \(place)" + (hint ?? "")
  }

  private func suggestion(_ path: ObjectPath) -> String { "; did you mean `\(path)`?" }
}
