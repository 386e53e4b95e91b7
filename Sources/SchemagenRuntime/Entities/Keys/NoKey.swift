/// The keys of a model without a unique key.
public enum NoKey: EntityKey {}
