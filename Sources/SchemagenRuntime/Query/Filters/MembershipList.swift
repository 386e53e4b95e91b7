/// The values of an `in` list, bound as one parameter or separately.
protocol MembershipList: ColumnValue {
  var elements: [any ColumnValue] { get }
}

extension Array: MembershipList where Element: ColumnValue {
  var elements: [any ColumnValue] { self }
}
