extension ManyToMany {
  /// Writes one statement.
  func statement(
    _ write: (inout SQLWriter, JoinTable) throws -> Void
  ) throws -> BoundStatement {
    var writer = SQLWriter(session.dialect.grammar, "")
    try write(&writer, join)
    return writer.statement
  }

  /// Links rows, in several statements if there are too many parameters for one.
  func insertions(of ids: [Child.ID]) throws -> [BoundStatement] {
    let atOnce = 500
    return try stride(from: 0, to: ids.count, by: atOnce).map { start in
      try statement { writer, join in
        try writer.writeLinks(join, owner, ids[start..<min(start + atOnce, ids.count)])
      }
    }
  }

  /// Removes the links to rows, or those to all other rows.
  func deletion(of ids: [Child.ID], inverted: Bool) throws -> BoundStatement {
    try statement { writer, join in
      writer.write("DELETE FROM \(writer.name(of: join)) WHERE \(join.owner) = ")
      try writer.bind(owner, as: join.ownerType.operandType)
      if ids.isEmpty { return }
      writer.write(" AND \(join.child)")
      try writer.writeMembership(in: ids, of: join.childType, negated: inverted)
    }
  }

  /// Runs statements, in one transaction when there are several.
  func run(_ statements: [BoundStatement]) async throws {
    if statements.isEmpty { return }
    let work: @Sendable (DatabaseConnection) throws -> Void = { connection in
      for statement in statements { try connection.execute(statement) }
    }
    if statements.count == 1 { return try await session.perform(work) }
    try await session.transaction { transaction in try await transaction.perform(work) }
  }
}
