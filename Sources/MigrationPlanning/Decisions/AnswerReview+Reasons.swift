import DatabaseChanges
import DatabaseSchema
import SchemaDiagnostics

extension AnswerReview {
  /// Why a rename is none.
  func reason(_ rename: DecisionAnswers.Rename) -> String {
    let (from, to) = (rename.from, rename.to)
    if let reason = absence(of: from, isBefore: true) { return reason }
    if let reason = absence(of: to, isBefore: false) { return reason }
    let olds = things.filter { $0.before.contains(from) }
    let news = things.filter { $0.after.contains(to) }
    let scopes = Set(olds.map(\.scope))
    if from.member != nil, !news.contains(where: { scopes.contains($0.scope) }) {
      return "\"\(to.owner)\" is not what \"\(from.owner)\" was, and nothing moves between them"
    }
    if let stays = olds.first(where: { !$0.after.isEmpty }) { return fate(of: stays, from) }
    if let known = news.first(where: { !$0.before.isEmpty }), let former = known.before.first {
      return known.isRenamed
        ? "\"\(to)\" was \"\(former)\"" : "\"\(to)\" was there before under the same name"
    }
    return "\"\(from)\" cannot become \"\(to)\""
  }

  /// Why nothing can be dropped.
  func reason(dropping path: ObjectPath) -> String {
    if let reason = absence(of: path, isBefore: true) { return reason }
    guard let thing = things.first(where: { $0.before.contains(path) && !$0.after.isEmpty }) else {
      return "it goes with \"\(path.owner)\""
    }
    return fate(of: thing, path)
  }

  /// Why values need not be cut.
  ///
  /// - Parameters:
  ///   - path: The column.
  ///   - isReplaced: Whether the column is dropped and added as it stands.
  func reason(narrowing path: ObjectPath, isReplaced: Bool) -> String {
    if let reason = absence(of: path, isBefore: false) { return reason }
    return isReplaced
      ? "its values become another type; `--convert \(path)` says that they can, `--drop \(path)` "
        + "that they may go" : "no value of \"\(path)\" is at risk"
  }

  /// Why values need not or cannot be read as another type.
  ///
  /// - Parameters:
  ///   - path: The column.
  ///   - isReplaced: Whether the column is dropped and added all the same.
  func reason(converting path: ObjectPath, isReplaced: Bool) -> String {
    if let reason = absence(of: path, isBefore: false) { return reason }
    return isReplaced
      ? "its values cannot be converted; `--drop \(path)` says that they may go"
      : "no value of \"\(path)\" is at risk"
  }

  private func fate(of thing: NamedThing, _ path: ObjectPath) -> String {
    guard thing.isRenamed, let name = thing.after.first, name != path else {
      return "\"\(path)\" is still in the schema"
    }
    return "\"\(path)\" is \"\(name)\" now and keeps its data"
  }

  /// That nothing has a name, with the one that may be meant; `nil` when something has it.
  private func absence(of path: ObjectPath, isBefore: Bool) -> String? {
    let known = things.flatMap { isBefore ? $0.before : $0.after }
    if known.contains(path) { return nil }
    let time = isBefore ? "was" : "is"
    let place = isBefore ? "before" : "in the schema"
    guard let member = path.member, known.contains(where: { $0.owner == path.owner }) else {
      let owners = known.filter { $0.member == nil }.map(\.owner)
      let hint = Suggestion.closest(to: path.owner, in: owners).map { owner in
        let meant = ObjectPath(owner, path.member)
        return suggestion(known.contains(meant) ? meant : ObjectPath(owner))
      }
      return "there \(time) no table or enum \"\(path.owner)\" \(place)" + (hint ?? "")
    }
    let members = known.filter { $0.owner == path.owner }.compactMap(\.member)
    let hint = Suggestion.closest(to: member, in: members).map {
      suggestion(ObjectPath(path.owner, $0))
    }
    return "there \(time) no \"\(member)\" in \"\(path.owner)\" \(place)" + (hint ?? "")
  }

  private func suggestion(_ path: ObjectPath) -> String { "; did you mean `\(path)`?" }
}
