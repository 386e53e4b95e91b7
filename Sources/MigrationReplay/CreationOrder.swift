import DatabaseChanges
import DatabaseTypes

/// Puts objects in an order in which each is made after those that it uses.
///
/// They are in the order of the migrations already, except for those that were replaced later: a function
/// has its newest text, and must be there before the triggers that came between.
struct CreationOrder {
  private let names: NameRewriter

  init(_ names: NameRewriter) {
    self.names = names
  }

  /// What others can use by its name.
  private static let usable: Set<ScriptObject.Kind> = [
    .databaseSchema, .databaseExtension, .function, .procedure, .view, .materializedView, .type,
    .domain, .sequence, .table,
  ]

  private func isNamesake(_ one: ScriptObject, _ other: ScriptObject) -> Bool {
    one.kind == other.kind && one.name == other.name
  }

  func sorted(_ objects: [KeptObject]) -> [KeptObject] {
    var places: [String: [Int]] = [:]
    for (index, kept) in objects.enumerated() where Self.usable.contains(kept.object.kind) {
      places[names.folded(kept.object.name.name), default: []].append(index)
    }
    var result: [KeptObject] = []
    var seen: Set<Int> = []
    func add(_ index: Int, before order: Int) {
      guard seen.insert(index).inserted else { return }
      var kept = objects[index]
      kept.order = min(kept.order, order)
      let used = kept.statements.flatMap { names.names(in: $0.sql) }
      for name in Set(used).sorted() {
        // Functions of one name stay in their order, so that the newest text is the last.
        for other in places[name] ?? [] where !isNamesake(objects[other].object, kept.object) {
          add(other, before: kept.order)
        }
      }
      result.append(kept)
    }
    let order = objects.indices.sorted { (objects[$0].order, $0) < (objects[$1].order, $1) }
    for index in order { add(index, before: .max) }
    return result
  }
}
