package import DatabaseTypes

/// A lock that a step takes on a table that other sessions may be using.
package struct TableLock: Hashable, Sendable {
  /// The table, under its new name.
  package let table: QualifiedName
  package let mode: LockMode
  /// What the database does meanwhile; the lock itself lasts until the transaction ends.
  package let work: LockedWork

  package init(_ table: QualifiedName, _ mode: LockMode, _ work: LockedWork = .catalog) {
    self.table = table
    self.mode = mode
    self.work = work
  }
}
