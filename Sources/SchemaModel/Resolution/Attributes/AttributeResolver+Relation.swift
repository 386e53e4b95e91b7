import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads `@relation`.
  mutating func readRelation(_ reader: inout AttributeReader, _ field: Int, ofModel model: Int) {
    let relation = RelationArguments(attribute: reader.attribute)
    readName(&reader, of: relation)
    if let value = reader.optional("fields") {
      relation.fields = columns(value, "fields", of: model, &reader)
    }
    if let value = reader.optional("references"),
      let other = draft.models[model].fields[field].type.model
    {
      relation.references = columns(value, "references", of: other, &reader)
    }
    relation.onDelete = readAction("onDelete", &reader)
    relation.onUpdate = readAction("onUpdate", &reader)
    relation.mappedName = reader.optionalName("map")
    draft.models[model].fields[field].relation = relation
  }

  private func readName(_ reader: inout AttributeReader, of relation: RelationArguments) {
    let known = AttributeArguments.names(of: "@relation")
    relation.isNameRead = reader.attribute.arguments.allSatisfy { argument in
      argument.name.map { known.contains($0.text) } ?? true
    }
    let errors = reader.values.bag.errorCount
    if let value = reader.optionalUnnamed("name"), let name = reader.values.string(value) {
      if name.text.isEmpty {
        reader.error(
          .emptyName, "The name of a relation cannot be empty.", at: name.span,
          help: "Write a name in the quotes, or remove them.")
      } else {
        relation.name = name
      }
    }
    if reader.values.bag.errorCount > errors { relation.isNameRead = false }
    if relation.name != nil { relation.isNameRead = true }
  }

  /// Looks up the fields of `fields:` or `references:`; empty when something is wrong with them.
  private func columns(
    _ value: Expression, _ argument: String, of model: Int, _ reader: inout AttributeReader
  ) -> [Int] {
    var columns: [Int] = []
    var problems = ColumnProblems()
    for element in reader.values.list(value) {
      guard let name = reader.values.constant(element) else {
        problems.isReported = true
        continue
      }
      guard let index = draft.models[model].fieldIndices[name.text] else {
        problems.addUnknown(name, isLost: draft.models[model].uncertainty.mayDeclare(name.text))
        continue
      }
      if draft.models[model].fields[index].isRelation {
        problems.relations.append(name)
      } else if let first = problems.place(of: index, named: name) {
        problems.repeated.append((name, first))
      } else {
        columns.append(index)
      }
    }
    report(problems, argument, of: model, &reader)
    if problems.isReported { reader.isUncertain = true }
    return problems.isEmpty ? columns : []
  }

  private func report(
    _ problems: ColumnProblems, _ argument: String, of model: Int,
    _ reader: inout AttributeReader
  ) {
    let modelName = draft.models[model].name
    if let first = problems.unknown.first {
      let names = problems.unknown.map(\.text).quotedList
      let misspelling = Misspelling(
        first, known: columnNames(of: model), otherwise: columnHelp(argument, first, of: model))
      reader.error(
        .unknownRelationColumn,
        "`\(argument)` names \(names), which model `\(modelName)` does not have.", at: first.span,
        help: misspelling.help, fix: misspelling.fix)
    }
    if let first = problems.relations.first {
      let names = problems.relations.map(\.text).quotedList
      let misspelling = relationColumn(meantBy: first, argument, of: model)
      reader.error(
        .relationColumnIsRelation,
        "`\(argument)` can only name fields with a column; \(names) of `\(modelName)` \(problems.relationNoun).",
        at: first.span, help: misspelling.help, fix: misspelling.fix)
    }
    if let first = problems.repeated.first {
      reader.error(
        .repeatedKeyField, "`\(argument)` names the field `\(first.name.text)` twice.",
        at: first.name.span, notes: [Diagnostic.Note("first named here", at: first.first)],
        help: "Remove one of the two.")
    }
  }

  /// The names of all fields of a model that have a column, as long as few mistakes ask for them.
  func columnNames(of model: Int) -> [String] {
    guard bag.isSuggesting else { return [] }
    return draft.models[model].fields.lazy.filter { !$0.isRelation }.map(\.name)
  }

  private func columnHelp(_ argument: String, _ name: Name, of model: Int) -> String? {
    argument == "fields"
      ? "Add the field to the model: `\(name.text) Int`."
      : Misspelling.list("Its fields are", columnNames(of: model))
  }

  /// The column that is meant by naming a relation field: `authorId` for `author`.
  private func relationColumn(
    meantBy name: Name, _ argument: String, of model: Int
  ) -> Misspelling {
    let candidates =
      argument == "fields" ? ["\(name.text)Id", "\(name.text)ID", "\(name.text)_id"] : ["id"]
    for candidate in candidates {
      if let index = draft.models[model].fieldIndices[candidate],
        !draft.models[model].fields[index].isRelation
      {
        return Misspelling(name, meant: candidate)
      }
    }
    return Misspelling(
      name, known: EmptyCollection(),
      otherwise: argument == "fields"
        ? "Name the fields of `\(draft.models[model].name)` that hold the key."
        : "Name the key of `\(draft.models[model].name)`.")
  }

  private func readAction(
    _ argument: String, _ reader: inout AttributeReader
  ) -> RelationArguments.Action? {
    guard let value = reader.optional(argument), let word = reader.values.constant(value)
    else { return nil }
    if let action = ReferentialAction(rawValue: word.text) {
      return RelationArguments.Action(action: action, span: word.span)
    }
    let known = ReferentialAction.allCases.map(\.rawValue)
    let misspelling = Misspelling(
      word, known: known, otherwise: Misspelling.list("Use one of", known))
    reader.error(
      .unknownReferentialAction, "There is no referential action `\(word.text)`.", at: word.span,
      help: misspelling.help, fix: misspelling.fix)
    return nil
  }
}
