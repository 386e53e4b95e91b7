/// What a statement does to the rows of one table; it tells which foreign keys it may violate.
enum WriteOperation: Sendable {
  case insert, update, delete
}
