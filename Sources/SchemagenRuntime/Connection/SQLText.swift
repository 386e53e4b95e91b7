/// SQL text whose interpolated values become bound parameters.
///
///     "SELECT id FROM \(identifier: "User") WHERE email = \(email)"
///
/// Values are never part of the text; names go through `identifier:`, and only `raw:` takes text as
/// it is.
public struct SQLText: ExpressibleByStringInterpolation, Sendable {
  /// A piece of the text.
  enum Segment: Sendable {
    case raw(String)
    /// The next of the parameters.
    case parameter
  }

  var segments: [Segment]
  var parameters: BoundParameters
  /// The first value that could not be bound; the error is thrown when the text is run.
  var failure: DatabaseError?

  /// Takes text without parameters as it is.
  ///
  /// - Parameter sql: SQL text, never from outside.
  public init(raw sql: String) {
    segments = [.raw(sql)]
    parameters = BoundParameters()
  }

  /// Takes a literal as SQL without parameters; the compiler refuses a `String` here.
  public init(stringLiteral value: StaticString) {
    self.init(raw: value.description)
  }

  /// Takes a text whose interpolated values are bound.
  public init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// The statement with placeholders as a database writes them.
  ///
  /// - Parameter dialect: The database system that will run it.
  /// - Throws: ``DatabaseError`` when a value cannot be bound.
  public func statement(for dialect: DatabaseDialect) throws -> BoundStatement {
    if let failure { throw failure }
    let sign =
      switch dialect {
      case .postgresql: "$"
      case .sqlite: "?"
      }
    var sql = ""
    var number = 0
    for segment in segments {
      switch segment {
      case .raw(let text): sql += text
      case .parameter:
        number += 1
        sql += sign + String(number)
      }
    }
    return BoundStatement(sql: sql, parameters: parameters)
  }
}
