import SchemaModel

/// Emits the operations on the row with a unique key.
struct KeyEmitter {
  let entity: EntityShape
  let types: SchemaTypes
  let options: GeneratorOptions

  /// Finds by each key; updates and deletes by a composite primary key. For a key called `id` the
  /// runtime has all of them.
  func declarations() -> [Declaration] {
    var declarations: [Declaration] = []
    var emitted: Set<[Int]> = []
    if entity.identity?.name.name == "id" { emitted.insert(entity.key.map(\.index)) }
    for key in [entity.key] + entity.uniqueKeys where !key.isEmpty {
      guard emitted.insert(key.map(\.index)).inserted else { continue }
      declarations += [find(key), get(key)]
    }
    if entity.key.count > 1, !entity.model.isView {
      declarations += [update(entity.key), delete(entity.key)]
    }
    return declarations
  }

  private func find(_ key: [ColumnShape]) -> Declaration {
    function(
      "Reads the ``\(member: entity.type)`` with this key, if it exists.", name: "find",
      key, result: "\(entity.type)?", "find()")
  }

  private func get(_ key: [ColumnShape]) -> Declaration {
    function(
      "Reads the ``\(member: entity.type)`` with this key, which must exist.", name: "get",
      key,
      result: "\(entity.type)", "get()")
  }

  private func update(_ key: [ColumnShape]) -> Declaration {
    let changes: Code = "\(types.standard(.entityChanges))<\(entity.type)>"
    let isTaken = key.contains { $0.name.name == "changes" }
    let name: Code = isTaken ? "changes_" : "changes"
    return function(
      "Changes columns of the ``\(member: entity.type)`` with this key.",
      attributes: ["@discardableResult"],
      name: "update", key,
      more: [
        .init(name: "_ \(name)", type: "(inout \(changes)) throws -> \(types.standard(.void))")
      ],
      result: "\(entity.type)", "update(\(name))")
  }

  private func delete(_ key: [ColumnShape]) -> Declaration {
    function(
      "Deletes the ``\(member: entity.type)`` with this key; returns whether it existed.",
      attributes: ["@discardableResult"],
      name: "delete", key, result: types.standard(.bool), "delete()")
  }

  private func function(
    _ summary: Code, attributes: [Code] = [], name: Code, _ key: [ColumnShape],
    more: [FunctionDeclaration.Parameter] = [], result: Code, _ operation: Code
  ) -> Declaration {
    let row = Code(
      joining: key.enumerated().map { position, column in
        "\(position == 0 ? "_row" : "and")(\(column.index), \(column.name))"
      }, separator: ".")
    return .function(
      FunctionDeclaration(
        documentation: Documentation(summary), attributes: attributes, access: options.access,
        name: "nonisolated(nonsending) func \(name)",
        parameters: key.map { .init(name: "\($0.name)", type: $0.type.unwrapped) } + more,
        effects: "async throws", result: result, body: [.code("try await \(row).\(operation)")]))
  }
}
