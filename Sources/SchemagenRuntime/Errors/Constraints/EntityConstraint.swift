/// The named constraints of a model, one case each, in the order of its table; generated.
///
/// A case is the constraint's name without the prefix of its own table: `User_email_key` is `emailKey`
/// in `User.Constraint`, and the foreign key `Post_authorId_fkey` that points at users is
/// `postAuthorIDFkey` there and `authorIDFkey` in `Post.Constraint`.
///
/// SQLite does not say which foreign key was violated: the case is `foreignKey` then, unless only one
/// is possible.
public protocol EntityConstraint: CaseIterable, Hashable, Sendable {}
