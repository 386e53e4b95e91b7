import DatabaseChanges
import DatabaseTypes

/// Puts the statements of objects in an order in which each comes after what it uses.
///
/// They are in the order of the migrations already, except for those that were replaced later: a function
/// has its newest text, and must be there before the triggers that came between. What was made after a
/// statement cannot be what it uses, whatever its name.
struct CreationOrder {
  /// A statement of an object.
  struct Place: Hashable {
    let object: Int
    let statement: Int
  }

  private let objects: [KeptObject]
  private let names: NameRewriter
  /// The places of what others can use, by their names.
  private var named: [String: [Int]] = [:]
  private var uses: [Place: StatementUses] = [:]
  /// The places of what comments and states are about, without which they cannot be.
  private var subjects: [Int: [Int]] = [:]

  init(_ objects: [KeptObject], _ replay: ScriptReplay) {
    self.objects = objects
    names = replay.names
    subjects = Self.subjects(of: objects, replay)
    for (index, kept) in objects.enumerated() {
      if Self.usable.contains(kept.object.kind) {
        named[names.folded(kept.object.name.name), default: []].append(index)
      }
      for (number, statement) in kept.statements.enumerated() {
        uses[Place(object: index, statement: number)] = StatementUses(
          statement.sql, making: kept.object.kind, rules: names.rules,
          qualifiesCalls: replay.qualifiesCalls)
      }
    }
  }

  /// The places of what comments and states are about, by their own places.
  private static func subjects(of objects: [KeptObject], _ replay: ScriptReplay) -> [Int: [Int]] {
    let places = Dictionary(grouping: objects.indices) {
      replay.names.folded(objects[$0].object.name.name)
    }
    var result: [Int: [Int]] = [:]
    for (index, kept) in objects.enumerated() {
      guard let subject = kept.about else { continue }
      result[index] = places[replay.names.folded(subject.name.name)]?.filter { other in
        var object = objects[other].object
        // What makes a constraint of an index takes the place of both.
        let isConstraint = [.uniqueConstraint, .constraintTiming].contains(object.kind)
        if kept.object.kind.isComment, isConstraint { object.kind = .constraint }
        return other != index && replay.isSubject(subject, object)
      }
    }
    return result
  }

  /// What others can use by its name.
  private static let usable: Set<ScriptObject.Kind> = [
    .databaseSchema, .databaseExtension, .column, .function, .procedure, .aggregate, .view,
    .materializedView, .type, .domain, .sequence, .table, .operatorClass, .operatorFamily,
    ScriptObject.Kind("collation"), ScriptObject.Kind("text search configuration"),
    ScriptObject.Kind("text search dictionary"), ScriptObject.Kind("server"),
    ScriptObject.Kind("foreign data wrapper"),
  ]

  /// The places of all statements.
  func sorted() -> [Place] {
    var result: [Place] = []
    var seen: Set<Place> = []
    let places = uses.keys.sorted { isBefore($0, $1) }
    let edges = Dictionary(
      uniqueKeysWithValues: places.map { ($0, (firm: firm($0), loose: loose($0))) })
    func add(_ place: Place) {
      guard seen.insert(place).inserted, let (firm, loose) = edges[place] else { return }
      for other in firm { add(other) }
      for other in loose where !seen.contains(other) && !reaches(other, place, edges) { add(other) }
      result.append(place)
    }
    for place in places { add(place) }
    return result
  }

  private func isBefore(_ one: Place, _ other: Place) -> Bool {
    (order(one), one.object, one.statement) < (order(other), other.object, other.statement)
  }

  private func order(_ place: Place) -> Int {
    objects[place.object].statements[place.statement].order
  }

  /// What a statement cannot be run without.
  private func firm(_ place: Place) -> [Place] {
    // The statements of an object are in their order.
    let former = (0..<place.statement).map { Place(object: place.object, statement: $0) }
    return former + subjectStatements(before: place)
      + statements(before: place) { uses[place]?.needs($0, named: $1) ?? false }
  }

  /// The statements of what a comment is about. One that was replaced later has its newest text only.
  private func subjectStatements(before place: Place) -> [Place] {
    (subjects[place.object] ?? []).flatMap { index in
      objects[index].statements.indices.map { Place(object: index, statement: $0) }
    }.filter { $0.statement == 0 || isBefore($0, place) }
  }

  /// What a function needs when it is called.
  private func loose(_ place: Place) -> [Place] {
    statements(before: place) { uses[place]?.loose.contains($1) ?? false }
  }

  /// The statements about some of the objects that are used, up to a place.
  private func statements(
    before place: Place, where isUsed: (ScriptObject.Kind, String) -> Bool
  ) -> [Place] {
    let own = objects[place.object].object
    let used = (uses[place]?.all ?? []).flatMap { name in
      (named[name] ?? []).filter { isUsed(objects[$0].object.kind, name) }
    }
    let others = used.filter { index in
      // Functions of one name stay in their order, so that the newest text is the last.
      let other = objects[index].object
      let isNamesake = own.kind == other.kind && own.name == other.name
      return index != place.object && !isNamesake
        && (objects[index].since, index) < (order(place), place.object)
    }
    let places = Set(others).flatMap { index in
      objects[index].statements.indices.map { Place(object: index, statement: $0) }
    }
    return places.filter { $0.statement == 0 || isBefore($0, place) }.sorted { isBefore($0, $1) }
  }

  /// Whether a statement uses another one, also through what it uses.
  private func reaches(
    _ start: Place, _ target: Place, _ edges: [Place: (firm: [Place], loose: [Place])]
  ) -> Bool {
    var seen: Set<Place> = [start]
    var waiting = [start]
    while let place = waiting.popLast() {
      if place == target { return true }
      let (firm, loose) = edges[place] ?? ([], [])
      waiting += (firm + loose).filter { seen.insert($0).inserted }
    }
    return false
  }
}
