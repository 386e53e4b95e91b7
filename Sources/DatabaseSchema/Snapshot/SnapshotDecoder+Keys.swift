import CanonicalJSON
import DatabaseTypes

extension SnapshotDecoder {
  static func primaryKey(_ node: JSONNode) throws(JSONError) -> PrimaryKeyConstraint {
    let object = try JSONObject(node)
    return PrimaryKeyConstraint(
      name: try object.string("name"), columns: try names(object, "columns"))
  }

  static func index(_ node: JSONNode) throws(JSONError) -> TableIndex {
    let object = try JSONObject(node)
    var index = TableIndex(
      name: try object.string("name"), columns: try object.list("columns", indexColumn),
      expression: try object.optionalString("expression"), isUnique: try object.flag("unique"))
    if let word = try object.optionalString("method") {
      index.method = try known(IndexMethod(sqlWord: word), word, object)
    }
    if let condition = object["where"] { index.predicate = try predicate(condition) }
    return index
  }

  private static func indexColumn(_ node: JSONNode) throws(JSONError) -> IndexColumn {
    if case .string(let name) = node.content { return IndexColumn(name) }
    let object = try JSONObject(node)
    return IndexColumn(
      try object.string("name"), isDescending: try object.flag("descending"),
      operatorClass: try object.optionalString("operators"))
  }

  private static func predicate(_ node: JSONNode) throws(JSONError) -> RowPredicate {
    if case .string(let text) = node.content { return .expression(text) }
    var conditions: [RowPredicate.Condition] = []
    for element in try node.elements() {
      let object = try JSONObject(element)
      var condition = RowPredicate.Condition(
        column: try object.string("column"), isNegated: try object.flag("negated"))
      if let value = object["value"] { condition.value = try defaultValue(value) }
      conditions.append(condition)
    }
    return .conditions(conditions)
  }

  static func foreignKey(_ node: JSONNode) throws(JSONError) -> ForeignKey {
    let object = try JSONObject(node)
    let onDelete = try object.string("onDelete")
    let onUpdate = try object.string("onUpdate")
    return ForeignKey(
      name: try object.string("name"), columns: try names(object, "columns"),
      referencedTable: try name(object.required("references")),
      referencedColumns: try names(object, "referenced"),
      onDelete: try known(ReferentialAction(sqlWords: onDelete), onDelete, object),
      onUpdate: try known(ReferentialAction(sqlWords: onUpdate), onUpdate, object))
  }

  static func check(_ node: JSONNode) throws(JSONError) -> CheckConstraint {
    let check = try JSONObject(node)
    return CheckConstraint(
      name: try check.string("name"), expression: try check.string("expression"))
  }

  static func trigger(_ node: JSONNode) throws(JSONError) -> UpdatedAtTrigger {
    let trigger = try JSONObject(node)
    return UpdatedAtTrigger(
      name: try trigger.string("name"), column: try trigger.string("column"),
      function: try optionalName(trigger["function"]))
  }

  private static func names(
    _ object: JSONObject, _ key: String
  ) throws(JSONError) -> [String] {
    try object.list(key) { node throws(JSONError) in try node.string() }
  }

  private static func known<Value>(
    _ value: Value?, _ word: String, _ object: JSONObject
  ) throws(JSONError) -> Value {
    guard let value else {
      throw object.error("\"\(word)\" is nothing that schemagen knows")
    }
    return value
  }
}
