import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension AttributeResolver {
  /// The default that a known function makes, if the field and the arguments fit.
  func kind(
    of function: DefaultFunction, _ arguments: [Argument], _ value: Expression,
    _ field: FieldDraft, _ reader: inout AttributeReader
  ) -> DefaultValue.Kind? {
    if function == .dbgenerated { return databaseGenerated(arguments, value, &reader) }
    let hasType = field.type.scalar.map(function.types.contains) ?? !field.type.isKnown
    guard hasType, field.arity != .list else {
      let type = field.declaration.type.name.text + (field.arity == .list ? "[]" : "")
      reader.error(
        .invalidDefault,
        "The function `\(function.rawValue)()` cannot be used on fields of type `\(type)`.",
        at: value.span, help: wrongType(function))
      return nil
    }
    switch function {
    case .autoincrement: return plain(function, .autoincrement, arguments, value, &reader)
    case .now: return plain(function, .now, arguments, value, &reader)
    case .ulid: return plain(function, .ulid, arguments, value, &reader)
    case .uuid:
      return number(function, arguments, value, in: [4, 7], or: 4, &reader).map {
        .uuid(version: $0)
      }
    case .cuid:
      return number(function, arguments, value, in: [1, 2], or: 1, &reader).map {
        .cuid(version: $0)
      }
    case .nanoid:
      return number(function, arguments, value, in: Array(2...255), or: 21, &reader).map {
        .nanoid(length: $0)
      }
    case .dbgenerated: return nil
    }
  }

  private func wrongType(_ function: DefaultFunction) -> String {
    let types = function.types.map { "`\($0.rawValue)`" }.joined(separator: " or ")
    return "It produces values of type \(types)."
  }

  private func plain(
    _ function: DefaultFunction, _ kind: DefaultValue.Kind, _ arguments: [Argument],
    _ value: Expression, _ reader: inout AttributeReader
  ) -> DefaultValue.Kind? {
    if arguments.isEmpty { return kind }
    reader.error(
      .invalidFunctionArguments, "`\(function.rawValue)` takes no arguments.", at: value.span,
      help: "Write `\(function.rawValue)()`.",
      fix: .writing("\(function.rawValue)()", insteadOf: value))
    return nil
  }

  private func number(
    _ function: DefaultFunction, _ arguments: [Argument], _ value: Expression, in allowed: [Int],
    or standard: Int, _ reader: inout AttributeReader
  ) -> Int? {
    if arguments.isEmpty { return standard }
    if arguments.count == 1, case .number(let text, _)? = arguments[0].value,
      let number = Int(text), allowed.contains(number)
    {
      return number
    }
    let example = allowed.count > 2 ? standard : allowed[allowed.count - 1]
    let range =
      allowed.count > 2
      ? "from \(allowed[0]) to \(allowed[allowed.count - 1])"
      : allowed.map(String.init).joined(separator: " or ")
    reader.error(
      .invalidFunctionArguments,
      "`\(function.rawValue)()` takes no argument, or one number \(range).", at: value.span,
      help: "Write `\(function.rawValue)()`, or for example `\(function.rawValue)(\(example))`.")
    return nil
  }

  private func databaseGenerated(
    _ arguments: [Argument], _ value: Expression, _ reader: inout AttributeReader
  ) -> DefaultValue.Kind? {
    if arguments.isEmpty { return .databaseGenerated(nil) }
    if arguments.count == 1, case .string(let sql, let span)? = arguments[0].value, !sql.isEmpty {
      reader.addSQL(Name(sql, at: span), of: "dbgenerated")
      return .databaseGenerated(sql)
    }
    reader.error(
      .invalidFunctionArguments,
      "`dbgenerated()` takes no argument, or one non-empty SQL string.",
      at: value.span, help: "For example `dbgenerated(\"gen_random_uuid()\")`.")
    return nil
  }
}
