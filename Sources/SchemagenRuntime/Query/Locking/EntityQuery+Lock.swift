extension EntityQuery {
  /// Locks the rows that the query reads until the transaction ends, so that no other transaction changes
  /// or locks them.
  ///
  /// ```swift
  /// try await db.transaction { tx in
  ///   let jobs = JobRepository(tx)
  ///   let next = try await jobs.filter { $0.startedAt == nil }.order { $0.id }
  ///     .forUpdate(.skipLocked).first()
  /// }
  /// ```
  /// Outside of a transaction the lock would end with the query, so reading throws ``DatabaseError``
  /// with the code `transactionMisuse`. On SQLite nothing is sent, because a transaction locks the whole
  /// database for writing from its beginning. Counts and aggregates take no lock:
  /// <https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE>.
  ///
  /// - Parameter wait: What to do about rows that are locked.
  public func forUpdate(_ wait: RowLockWait = .wait) -> EntityQuery {
    locked(RowLock(strength: .update, wait: wait))
  }

  /// Locks the rows that the query reads until the transaction ends, so that no other transaction changes
  /// them; others may lock them for sharing, too. See ``forUpdate(_:)``.
  ///
  /// - Parameter wait: What to do about rows that are locked.
  public func forShare(_ wait: RowLockWait = .wait) -> EntityQuery {
    locked(RowLock(strength: .share, wait: wait))
  }

  /// The same query without a lock, for counts and aggregates, which cannot have one.
  var unlocked: EntityQuery {
    var query = self
    query.lock = nil
    return query
  }

  private func locked(_ lock: RowLock) -> EntityQuery {
    var query = self
    query.lock = lock
    return query
  }
}

extension DatabaseConnection {
  /// Checks that a lock will be held after the query that takes it.
  @usableFromInline
  func check(_ lock: RowLock?) throws {
    guard lock != nil, !driver.isInTransaction else { return }
    throw DatabaseError(
      .transactionMisuse,
      "rows are locked outside of a transaction, which would unlock them at once",
      help: "read them in transaction { tx in … }, with a repository on tx")
  }
}
