/// The constraints of a model that has none.
public enum NoConstraint: EntityConstraint {}
