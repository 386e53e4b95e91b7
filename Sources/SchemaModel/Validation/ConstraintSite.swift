/// A place in the schema that gives a name to a constraint or index.
struct ConstraintSite {
  /// Which part of a model it is.
  enum Part {
    case primaryKey
    /// The place in `ModelDraft.keys`.
    case key(Int)
    /// The place of the relation field.
    case foreignKey(Int)
    /// The place in `ModelDraft.checks` of one with a name of its own.
    case check(Int)
  }

  /// The place of the model.
  let model: Int
  let part: Part
  /// A hash of the name, so that names are only put together where two may be equal.
  let hash: NameHash

  /// The hash of the name within a numbered namespace.
  func hash(in scope: Int) -> NameHash {
    var scoped = hash
    scoped.add(scope: scope)
    return scoped
  }

  var isForeignKey: Bool {
    if case .foreignKey = part { true } else { false }
  }

  var isCheck: Bool {
    if case .check = part { true } else { false }
  }

  /// Whether it is no index, so that its name counts within its table only.
  var isOfTable: Bool { isForeignKey || isCheck }

  var isPrimaryKey: Bool {
    if case .primaryKey = part { true } else { false }
  }
}
