/// <https://www.postgresql.org/docs/current/functions-aggregate.html>
extension PostgreSQLGrammar {
  /// Small integers are widened, so that a result need not fit into the columns.
  func arithmeticSuffix(_ type: ColumnType) -> String {
    switch type {
    case .smallint, .integer: "::bigint"
    default: ""
    }
  }

  func writeArithmetic(
    _ type: ColumnType, to writer: inout SQLWriter,
    _ expression: (inout SQLWriter) throws -> Void
  ) throws {
    try expression(&writer)
  }

  func write(
    _ function: AggregateFunction, of operand: ExpressionNode, to writer: inout SQLWriter
  ) throws {
    let value = try writer.text { writer in try writer.write(operand) }
    switch (function, operand.type) {
    case (.count, _): writer.write("count(\(value))")
    case (.countDistinct, let type):
      writer.write("count(DISTINCT \(value)\(comparisonSuffix(type)))")
    case (.sum, .real): writer.write("sum(\(value)::float8)")
    case (.sum, .money): writer.write("sum(\(value)::numeric)")
    case (.sum, _): writer.write("sum(\(value))")
    // As SQLite does, so that both round only once.
    case (.average, .smallint), (.average, .integer), (.average, .bigint):
      writer.write("(sum(\(value))::float8 / count(\(value)))")
    case (.average, .money): writer.write("avg(\(value)::numeric)")
    case (.average, _): writer.write("avg(\(value))")
    case (.least, _): writer.write("min(\(value))")
    case (.greatest, _): writer.write("max(\(value))")
    }
  }

  func writeSelected(
    _ function: AggregateFunction, of operand: ExpressionNode, to writer: inout SQLWriter
  ) throws {
    let isExact = function.type(of: operand.type) == .decimal(precision: nil, scale: nil)
    guard function == .average, isExact else {
      try write(function, of: operand, to: &writer)
      if !isExact, let cast = function.type(of: operand.type).postgreSQLReadCast {
        writer.write("::" + cast)
      }
      return
    }
    let total = try writer.text { writer in try write(.sum, of: operand, to: &writer) }
    let count = try writer.text { writer in try write(.count, of: operand, to: &writer) }
    writer.write("\(total)::text || '/' || \(count)")
  }
}
