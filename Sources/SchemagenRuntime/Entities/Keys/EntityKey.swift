/// The unique keys of a model, one case each, in the order of its table; generated.
///
/// ```swift
/// try await users.upsert(.init(email: "a@example.com"), on: .email) { $0.loginCount += 1 }
/// ```
/// Only keys without a condition are in it: those that a statement can name in `ON CONFLICT`.
public protocol EntityKey: CaseIterable, Hashable, Sendable {}
