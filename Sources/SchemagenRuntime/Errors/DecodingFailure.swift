/// A stored value that does not fit the Swift type that it is read as: where it is, what was found
/// and what was expected.
///
/// It never holds the value itself, except for the label of an enum.
public struct DecodingFailure: Hashable, Sendable {
  /// The model that was read; nil where columns are read one by one.
  public internal(set) var model: String?
  /// The field of the model in the schema.
  public internal(set) var field: String?
  /// The primary key of the row, such as `id = 42`, where it can be read.
  public internal(set) var key: String?
  /// The name of the column in the result.
  public internal(set) var column: String?
  /// Which column of the result, counted from 0.
  public internal(set) var index: Int
  /// What the column holds, such as `NULL`, `a blob` or `the label "owner"`.
  public internal(set) var found: String
  /// What was expected, such as `a date`.
  public internal(set) var expected: String

  init(index: Int, column: String?, found: String, expected: String) {
    self.index = index
    self.column = column
    self.found = found
    self.expected = expected
  }
}

extension DecodingFailure {
  /// `User.role holds NULL where text was expected, in the row with id = 42`.
  var message: String {
    let place = column.map { "column \"\($0)\" (index \(index))" } ?? "column \(index)"
    let subject = model.flatMap { model in field.map { "\(model).\($0)" } } ?? place
    let row = key.map { ", in the row with \($0)" } ?? ""
    return "\(subject) holds \(found) where \(expected) was expected\(row)"
  }
}
