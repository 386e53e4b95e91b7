import Foundation

extension TableDescription {
  /// Completes the error for a value that does not fit with the model, the field and the row's key.
  ///
  /// - Parameters:
  ///   - error: What reading the row has thrown.
  ///   - row: The row, with the columns of the table in their order.
  @usableFromInline
  func describe(_ error: any Error, in row: borrowing DatabaseRow) -> any Error {
    guard var described = error as? DatabaseError, var failure = described.decodingFailure,
      failure.model == nil, columns.indices.contains(failure.index)
    else { return error }
    failure.model = model
    failure.field = columns[failure.index].field
    failure.key = key(of: row)
    described.table = name
    described.columns = [columns[failure.index].name]
    described.decodingFailure = failure
    return described
  }

  /// `id = 42`, or several fields; nil without a key, and when a part of it cannot be read.
  private func key(of row: borrowing DatabaseRow) -> String? {
    var parts: [String] = []
    for index in primaryKey {
      guard let text = row.shortText(at: index) else { return nil }
      parts.append("\(columns[index].field) = \(text)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension DatabaseRow {
  /// A value of any type that keys have, as text for messages.
  fileprivate func shortText(at index: Int) -> String? {
    if let number = try? convertedInteger(at: index) { return String(number) }
    if let text = try? text(at: index) { return "\"" + text.prefix(100) + "\"" }
    if let number = try? decimal(at: index) { return number.description }
    if let date = try? date(at: index) { return Timestamp(date)?.iso8601Text }
    return nil
  }
}
