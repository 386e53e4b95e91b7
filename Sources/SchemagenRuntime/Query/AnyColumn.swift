/// A column whose value type does not matter, to look columns up by key path.
protocol AnyColumn {
  var index: Int { get }
}

extension EntityColumn: AnyColumn {}
