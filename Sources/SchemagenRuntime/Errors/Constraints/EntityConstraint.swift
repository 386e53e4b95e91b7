/// The named constraints of a model, one case each, in the order of its table; generated.
///
/// A case is the constraint's name without the prefix of its own table: `User_email_key` is `emailKey`
/// in `User.Constraint`, and the foreign key `Post_authorId_fkey` that points at users is
/// `postAuthorIDFkey` there and `authorIDFkey` in `Post.Constraint`.
///
/// SQLite does not say which foreign key was violated: the case is `foreignKey` then, unless only one
/// is possible.
public protocol EntityConstraint: CaseIterable, Hashable, Sendable {}

// Written once here, so that the compiler does not derive them for every model. The cases have no
// associated values, so that their bytes are all that they are.
extension EntityConstraint {
  /// Whether two cases are the same.
  public static func == (left: Self, right: Self) -> Bool {
    withUnsafeBytes(of: left) { left in
      withUnsafeBytes(of: right) { right in left.elementsEqual(right) }
    }
  }

  /// Hashes the case.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }

  /// The hash of the case.
  public var hashValue: Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }
}
