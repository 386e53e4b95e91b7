/// An entity whose rows are kept when they are deleted, and hidden from then on (`@softDelete`).
///
/// `delete` sets the time of deletion. Queries, keys and relations then pass over the row, unless
/// ``Query/withDeleted()`` says otherwise.
public protocol SoftDeletableEntity: Entity {}
