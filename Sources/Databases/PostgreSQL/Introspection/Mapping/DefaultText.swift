import DatabaseTypes
import SQLLexicon

/// What the server wrote for the default of a column, by which it is read.
struct DefaultText: Hashable {
  let type: ColumnType
  @Exact var text: String
}
