/// The constraints of a model without constraints.
public enum NoConstraint: EntityConstraint {}
