import CanonicalJSON
import DatabaseTypes

extension Snapshot {
  /// The canonical text: sorted, one fact a line, and lines that never change between what branches
  /// may change, so that they merge by themselves.
  package func encoded() -> String {
    let sorted = fingerprints.sorted { $0.key < $1.key }
    var members: [(key: String, value: JSONNode)] = [
      ("format", .number(Self.currentFormat)),
      ("fingerprints", .object(sorted.map { ($0.key, ["digest": .string($0.value)]) })),
    ]
    members += sections.map { ($0.dialect.rawValue, SnapshotEncoder.node($0)) }
    return JSONNode.object(members).text(in: .mergeable) + "\n"
  }
}

extension DatabaseSchema {
  /// The SHA-256 of what the database holds.
  ///
  /// Names that only the schema has, the order of columns and the order of enum labels take no part;
  /// where enums are text, only the labels that a column may hold do. So an edit of the schema that
  /// needs no migration leaves the hash, and with it the chain of migrations, as it is.
  ///
  /// - Parameters:
  ///   - hasEnumTypes: Whether the database has enum types.
  ///   - format: The format of snapshots whose hash it is; before 2, the labels of enums that are
  ///     text took no part.
  package func hash(hasEnumTypes: Bool, format: Int) -> String {
    var facts = canonical
    let labels = Dictionary(
      facts.enums.map { ($0.name, $0.labels.sorted()) }, uniquingKeysWith: { first, _ in first })
    facts.enums = hasEnumTypes ? facts.enums.map(\.anonymous) : []
    for index in facts.tables.indices {
      facts.tables[index].origin = .model("")
      facts.tables[index].columns.sort { $0.name < $1.name }
      for column in facts.tables[index].columns.indices {
        facts.tables[index].columns[column].field = nil
        guard !hasEnumTypes, let type = facts.tables[index].columns[column].type.enumeration
        else { continue }
        facts.tables[index].columns[column].type.base =
          format < 2
          ? .builtIn(.text, arguments: [])
          : .other(JSONNode.strings(labels[type] ?? []).text(in: .facts))
      }
    }
    return SHA256.hexDigest(of: SnapshotEncoder.node(facts).text(in: .facts).utf8)
  }

  /// The same state in the order of a snapshot, without what only planning reads.
  package var canonical: DatabaseSchema {
    var result = self
    result.clientValues = [:]
    result.schemas.sort()
    result.extensions.sort { $0.name < $1.name }
    result.enums = enums.map(\.canonical).sorted { $0.name < $1.name }
    for place in tables.indices where !tables[place].isCanonical {
      result.tables[place] = tables[place].canonical
    }
    if !tables.isSorted(by: \.name) { result.tables.sort { $0.name < $1.name } }
    return result
  }
}

extension EnumType {
  /// The enum as the database compares it; it cannot move a label, so the same labels in another
  /// order are equal.
  fileprivate var anonymous: EnumType {
    var result = self
    result.model = ""
    result.values = labels.sorted().map { Value($0) }
    return result
  }

  fileprivate var canonical: EnumType {
    var result = self
    result.formerName = nil
    for place in values.indices { result.values[place].formerName = nil }
    return result
  }
}

extension Table {
  /// Whether it is canonical already, as what was read from a snapshot is: nothing of it has to be
  /// copied then.
  fileprivate var isCanonical: Bool {
    if formerName != nil || columns.contains(where: { $0.formerName != nil }) { return false }
    if case .joinTable(let join) = origin, join.formerFieldA != nil || join.formerFieldB != nil {
      return false
    }
    return indexes.isSorted(by: \.name) && foreignKeys.isSorted(by: \.name)
      && checks.isSorted(by: \.name) && triggers.isSorted(by: \.name)
  }

  fileprivate var canonical: Table {
    var result = self
    result.formerName = nil
    if case .joinTable(var join) = origin {
      (join.formerFieldA, join.formerFieldB) = (nil, nil)
      result.origin = .joinTable(join)
    }
    for place in columns.indices { result.columns[place].formerName = nil }
    result.indexes.sort { $0.name < $1.name }
    result.foreignKeys.sort { $0.name < $1.name }
    result.checks.sort { $0.name < $1.name }
    result.triggers.sort { $0.name < $1.name }
    return result
  }
}

extension Array {
  /// Whether no element has to change its place when they are sorted.
  fileprivate func isSorted<Key: Comparable>(by key: (Element) -> Key) -> Bool {
    indices.dropFirst().allSatisfy { key(self[$0 - 1]) <= key(self[$0]) }
  }
}
