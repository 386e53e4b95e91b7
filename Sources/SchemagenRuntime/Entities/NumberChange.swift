/// A change that an update computes from the current value of a number, such as `$0.stock -= 1`.
///
/// The database does the arithmetic, so that concurrent updates do not overwrite each other. An optional
/// column that is `NULL` stays `NULL`.
public struct NumberChange<Value: NumberValue> {
  let column: Int
  private(set) var operations: [(operator: ArithmeticOperator, operand: Value)] = []

  init(column: Int) {
    self.column = column
  }

  mutating func append(_ operator: ArithmeticOperator, _ operand: Value) {
    operations.append((`operator`, operand))
  }
}
