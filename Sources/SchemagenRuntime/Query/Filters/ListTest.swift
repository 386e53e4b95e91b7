/// The elements that a list column must contain.
enum ListTest: Sendable {
  case has(any ColumnValue)
  case hasEvery(any ColumnValue)
  case hasSome(any ColumnValue)
  case isEmpty
}
