/// What columns hold as JSON: ``JSON``, a ``JSONColumn``, a composite type of the schema, or an array of
/// those.
public protocol JSONDocument: ColumnValue {}

extension JSON: JSONDocument {}
extension Array: JSONDocument where Element: JSONValue {}
