/// An entity whose rows are kept when they are deleted, and hidden from then on (`@softDelete`).
///
/// `delete` sets the time of deletion. Queries, keys and relations then skip the row, except after
/// ``EntityQuery/includingDeleted()``.
public protocol SoftDeletableEntity: WritableEntity {}
