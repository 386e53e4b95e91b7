import Foundation

/// <https://www.sqlite.org/lang_aggfunc.html>
extension SQLiteGrammar {
  func arithmeticSuffix(_ type: ColumnType) -> String { "" }

  /// Decimals are computed in binary floating point, which keeps 15 digits:
  /// <https://www.sqlite.org/floatingpoint.html>.
  func writeArithmetic(
    _ type: ColumnType, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws {
    guard type.isDecimal else { return try expression(&writer) }
    let result = try writer.text(expression)
    writer.write(
      "CASE WHEN \(result) IS NOT NULL THEN CAST(printf('%.15g', \(result)) AS NUMERIC) END")
  }

  func write(
    _ function: AggregateFunction, of operand: ExpressionNode, to writer: inout SQLWriter
  ) throws {
    let value = try writer.text { writer in try writer.write(operand) }
    switch function {
    case .count: writer.write("count(\(value))")
    case .countDistinct: writer.write("count(DISTINCT \(value))")
    case .least: writer.write("min(\(value))")
    case .greatest: writer.write("max(\(value))")
    case .sum where operand.type.isDecimal:
      writer.write(number(of: operand, value))
    case .average where operand.type.isDecimal:
      writer.write("(\(number(of: operand, value)) / count(\(value)))")
    case .sum: writer.write("sum(\(value))")
    // `avg` adds in floating point; the sum of integers is exact or an error.
    case .average: writer.write("(sum(\(value)) * 1.0 / count(\(value)))")
    }
  }

  func writeSelected(
    _ function: AggregateFunction, of operand: ExpressionNode, to writer: inout SQLWriter
  ) throws {
    guard function == .sum || function == .average, operand.type.isDecimal else {
      return try write(function, of: operand, to: &writer)
    }
    let value = try writer.text { writer in try writer.write(operand) }
    writer.write(total(of: operand, value))
    if function == .average { writer.write(" || '/' || count(\(value))") }
  }

  /// The text of an exact sum of decimals, or of its terms where SQLite cannot add them exactly.
  private func total(of operand: ExpressionNode, _ value: String) -> String {
    guard let scale = operand.type.exactScale else {
      // Text and bytes in the place of a number stay one term, which is refused when it is read.
      return """
        group_concat(CASE typeof(\(value)) WHEN 'integer' THEN \(value) \
        WHEN 'real' THEN printf('%.15g', \(value)) WHEN 'null' THEN NULL \
        ELSE coalesce(nullif(replace(\(value), ' ', '?'), ''), '?') END, ' ')
        """
    }
    let (units, fits, one) = units(value, scale)
    let text =
      scale == 0
      ? "CAST(\(units) AS TEXT)"
      : """
      printf('%s%d.%0\(scale)d', substr('-', 1, \(units) < 0), abs(\(units) / \(one)), \
      abs(\(units) % \(one)))
      """
    return "CASE \(fits) WHEN TRUE THEN \(text) WHEN FALSE THEN '\(Decimal.roundedTotal)' END"
  }

  /// The sum as a number that equals the parameter of the same decimal number; added in floating
  /// point where a value has more than 6 decimal places or too many digits.
  private func number(of operand: ExpressionNode, _ value: String) -> String {
    let (units, fits, one) = units(value, operand.type.comparedScale)
    let rounded = "CAST(printf('%.15g', sum(\(value))) AS NUMERIC)"
    return "CASE \(fits) WHEN TRUE THEN \(units) / \(one).0 WHEN FALSE THEN \(rounded) END"
  }

  /// The sum in units of the last decimal place, which are integers that SQLite adds exactly or with an
  /// error; and whether no value has more places or more than 15 digits in such units, which SQLite does
  /// not refuse to store.
  private func units(_ value: String, _ scale: Int) -> (sum: String, fits: String, one: String) {
    let one = power(scale)
    let rounded = "round(\(value) * \(one).0)"
    return (
      "sum(CAST(\(rounded) AS INTEGER))",
      "min(abs(\(rounded)) < \(power(15)) AND \(rounded) / \(one).0 = \(value))", one
    )
  }

  private func power(_ scale: Int) -> String { "1" + String(repeating: "0", count: scale) }
}

extension ColumnType {
  /// The number of decimal places, when every value in units of the last place has at most 15 digits.
  fileprivate var exactScale: Int? {
    guard case .decimal(let precision?, let scale) = self, precision <= 15 else { return nil }
    return min(max(scale ?? 0, 0), precision)
  }

  /// The number of decimal places in which sums are compared.
  fileprivate var comparedScale: Int {
    if let exactScale { return exactScale }
    guard case .decimal(_, let scale?) = self else { return 6 }
    return min(max(scale, 0), 6)
  }
}
