import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// Reads the columns of a block attribute; `nil` when something is wrong with them.
  func readColumns(
    _ reader: inout AttributeReader, _ kind: KeyDraft.Kind, ofModel model: Int
  ) -> [KeyDraft.Column]? {
    guard let value = reader.required("fields", example: "[a, b]") else { return nil }
    var columns: [KeyDraft.Column] = []
    var problems = ColumnProblems()
    for element in reader.values.list(value) {
      guard let (name, arguments) = nameAndArguments(element, &reader) else {
        problems.isReported = true
        continue
      }
      guard let field = draft.models[model].fieldIndices[name.text] else {
        problems.addUnknown(name, isLost: draft.models[model].uncertainty.mayDeclare(name.text))
        continue
      }
      if draft.models[model].fields[field].isRelation {
        draft.models[model].fields[field].isUsedAsColumn = true
        problems.relations.append(name)
      } else if let first = problems.place(of: field, named: name) {
        problems.repeated.append((name, first))
      } else if let column = column(field, arguments, &reader) {
        columns.append(column)
      } else {
        problems.isReported = true
      }
    }
    report(problems, kind, ofModel: model, &reader)
    if problems.isReported { reader.isUncertain = true }
    return problems.isEmpty ? columns : nil
  }

  private func nameAndArguments(
    _ element: Expression, _ reader: inout AttributeReader
  ) -> (Name, [Argument])? {
    if case .function(let name, let arguments, _) = element { return (name, arguments) }
    return reader.values.constant(element).map { ($0, []) }
  }

  private func column(
    _ field: Int, _ arguments: [Argument], _ reader: inout AttributeReader
  ) -> KeyDraft.Column? {
    var column = KeyDraft.Column(field: field)
    let errors = reader.values.bag.diagnostics.count
    for argument in arguments {
      guard let value = argument.value else { continue }
      switch argument.name?.text {
      case "sort": column.sort = sort(value, &reader)
      case "length": column.length = reader.values.integer(value)
      case "ops": column.operatorClass = operatorClass(value, &reader)
      default: reportUnknown(argument, &reader)
      }
    }
    return reader.values.bag.diagnostics.count == errors ? column : nil
  }

  private func reportUnknown(_ argument: Argument, _ reader: inout AttributeReader) {
    let help = "Its arguments are `sort`, `length` and `ops`."
    let misspelling = argument.name.map {
      Misspelling($0, known: ["sort", "length", "ops"], otherwise: help)
    }
    reader.error(
      .unknownArgument, "A column of `\(reader.title)` has no argument `\(argument.text)`.",
      at: argument.span, help: misspelling?.help ?? help, fix: misspelling?.fix)
  }

  private func sort(_ value: Expression, _ reader: inout AttributeReader) -> KeyColumn.Sort? {
    guard let word = reader.values.constant(value) else { return nil }
    if let sort = KeyColumn.Sort(rawValue: word.text) { return sort }
    reader.reportSort(word)
    return nil
  }

  private func operatorClass(
    _ value: Expression, _ reader: inout AttributeReader
  ) -> KeyDraft.OperatorClass? {
    switch value {
    case .constant(let name, _): return .named(name)
    case .function(let name, let arguments, let span) where name.text == "raw":
      if arguments.count == 1, case .string(let sql, let span)? = arguments[0].value {
        reader.addSQL(Name(sql, at: span), of: "ops")
        return .raw(sql)
      }
      reader.error(
        .invalidFunctionArguments, "`raw` takes one string.", at: span,
        help: "Write `ops: raw(\"gin_trgm_ops\")`.")
      return nil
    default:
      reader.values.report(
        value, expected: "an operator class",
        help: "Write a word such as `JsonbPathOps`, or `raw(\"gin_trgm_ops\")`.")
      return nil
    }
  }

  private func report(
    _ problems: ColumnProblems, _ kind: KeyDraft.Kind, ofModel model: Int,
    _ reader: inout AttributeReader
  ) {
    let names = { (list: [Name]) in list.map(\.text).quotedList }
    if let first = problems.unknown.first {
      let misspelling = unknownColumn(first, of: model)
      reader.error(
        .unknownKeyField,
        "`\(reader.title)` names \(names(problems.unknown)), which model `\(draft.models[model].name)` does not have.",
        at: first.span, help: misspelling.help, fix: misspelling.fix)
    }
    if !problems.relations.isEmpty {
      reader.error(
        .relationFieldInKey,
        "`\(reader.title)` can only name fields with a column; \(names(problems.relations)) \(problems.relationNoun).",
        at: problems.relations[0].span, help: relationHelp(problems.relations, model, &reader),
        fix: relationFix(problems.relations, model))
    }
    if let first = problems.repeated.first {
      reader.error(
        .repeatedKeyField, "`\(reader.title)` names the field `\(first.name.text)` more than once.",
        at: first.name.span, notes: [Diagnostic.Note("first named here", at: first.first)],
        help: "Remove one of the two.")
    }
  }

  /// What may have been meant by a name of no field.
  func unknownColumn(_ name: Name, of model: Int) -> Misspelling {
    if let dot = name.text.firstIndex(of: "."),
      let field = draft.models[model].fieldIndices[String(name.text[..<dot])]
    {
      let whole = draft.models[model].fields[field].name
      return Misspelling(
        name, known: EmptyCollection(),
        otherwise: "A part of `\(whole)` cannot be named here: on SQL databases it is one column.")
    }
    let known = columnNames(of: model)
    return Misspelling(name, known: known, otherwise: Misspelling.list("Its fields are", known))
  }

  /// Puts the columns of a relation in its place.
  private func relationFix(_ names: [Name], _ model: Int) -> Fix? {
    guard names.count == 1, let field = draft.models[model].fieldIndices[names[0].text] else {
      return nil
    }
    let columns = columnNames(field, ofModel: model).joined(separator: ", ")
    return columns.isEmpty
      ? nil : Fix("Write `\(columns)`", [Fix.Edit(names[0].span, with: columns)])
  }

  private func relationHelp(
    _ names: [Name], _ model: Int, _ reader: inout AttributeReader
  ) -> String {
    let columns = names.flatMap { name in
      draft.models[model].fieldIndices[name.text].map { columnNames($0, ofModel: model) } ?? []
    }
    if columns.isEmpty { return "Name the fields that hold the foreign key; a list has none." }
    return "Did you mean `\(reader.title)([\(columns.joined(separator: ", "))])`?"
  }
}
