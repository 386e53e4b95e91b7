/// Conditions that are joined by `AND` or `OR`.
struct FilterList: Sendable {
  let parts: [FilterNode]
  /// How deep the conditions are nested.
  let depth: Int

  init(_ parts: [FilterNode]) {
    self.parts = parts
    depth = (parts.lazy.map(\.depth).max() ?? 0) + 1
  }
}
