import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

/// Finds what is missing in the relations of a schema.
struct RelationRepair {
  let draft: SchemaDraft
  let sources: SourceSet
  /// Whether the column of a one-to-one relation is written with `@unique`.
  let marksKeys: Bool
  /// The fields of each model, and those that fixes add to it.
  private(set) var takenNames: [Set<String>]
  /// The fields of each model that are a relation's foreign key, or become one.
  private(set) var foreignKeyNames: [Set<String>]
  /// How many fields point from one model to another under one relation name.
  private var fieldCounts: [Direction: Int] = [:]

  private struct Direction: Hashable {
    let from: Int
    let to: Int
    let name: String?
  }

  /// Prepares to complete the relations of a schema.
  ///
  /// - Parameters:
  ///   - draft: The schema.
  ///   - sources: Its files.
  ///   - marksKeys: Whether a column that is added for a one-to-one relation gets `@unique`. The
  ///     formatter leaves it out as the reference does, and a warning explains it.
  init(_ draft: SchemaDraft, _ sources: SourceSet, marksKeys: Bool) {
    self.draft = draft
    self.sources = sources
    self.marksKeys = marksKeys
    takenNames = draft.models.map { model in
      model.uncertainty.lostWords.union(model.fields.map(\.name))
    }
    foreignKeyNames = draft.models.map { model in
      Set(model.fields.flatMap { $0.relation?.fields ?? [] }.map { model.fields[$0].name })
    }
    fieldCounts.reserveCapacity(draft.relations.count * 2)
    for (index, model) in draft.models.enumerated() {
      for field in model.fields {
        guard let target = field.type.model else { continue }
        let direction = Direction(from: index, to: target, name: field.relation?.name?.text)
        fieldCounts[direction, default: 0] += 1
      }
    }
  }

  /// What to add for a relation that lacks something; `nil` when that is not certain.
  mutating func fix(for relation: RelationDraft) -> Fix? {
    guard !isAmbiguous(relation), draft.hasKnownFields(relation) else { return nil }
    let parts = RelationParts(relation, in: draft)
    guard parts.areRead else { return nil }
    guard let columns = columns(for: parts) else { return nil }
    takenNames[parts.referencing].formUnion(columns.map(\.name))
    foreignKeyNames[parts.referencing].formUnion(columns.map(\.name))
    var edits: [Fix.Edit] = []
    if parts.back == nil {
      guard let edit = backRelation(for: parts) else { return nil }
      edits.append(edit)
    }
    if parts.forward == nil {
      guard let edit = forwardRelation(for: parts, columns) else { return nil }
      edits.append(edit)
    } else if let edit = arguments(for: parts, columns) {
      edits.append(edit)
    }
    edits += columns.filter { !$0.exists }.map { append($0.declaration, to: parts.referencing) }
    return Fix("Complete the relation between \(parts.title)", edits)
  }

  /// Whether several fields could be meant, so that they need names first.
  private func isAmbiguous(_ relation: RelationDraft) -> Bool {
    let (from, to) = (relation.referencing, relation.referenced)
    let name = [from, to].compactMap { side in
      side.field.flatMap { draft.models[side.model].fields[$0].relation?.name?.text }
    }.first
    let limit = from.model == to.model && name != nil ? 2 : 1
    return fieldCounts[Direction(from: from.model, to: to.model, name: name), default: 0] > limit
      || fieldCounts[Direction(from: to.model, to: from.model, name: name), default: 0] > limit
  }

  /// Takes a name for a field that is added to a model.
  mutating func takeFieldName(_ model: Int, candidates: [String]) -> String? {
    for name in candidates where takenNames[model].insert(name).inserted { return name }
    return nil
  }

  /// Inserts a line at the end of a model.
  func append(_ line: String, to model: Int) -> Fix.Edit {
    let span = draft.models[model].declaration.span
    let brace = SourceSpan(
      file: Int(span.file), start: Int(span.end) - 1, end: Int(span.end) - 1)
    return Fix.Edit(brace, with: "  \(line)\n")
  }
}
