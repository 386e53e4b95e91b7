/// The rules of a review, in the order in which they look at a step.
enum ReviewRules {
  static let all: [any ReviewRule] = [
    DroppedTable(), DroppedColumn(), ReplacedColumn(), RequiredColumn(), NarrowedColumn(),
    RespelledValues(), FoldedKey(), RequiredValues(), NewUniqueKey(), NewForeignKey(), NewCheck(),
    RemovedLabel(), MergedLabel(),
    RenamedTable(), RenamedColumn(), ExtensionPrivilege(), ExtensionVersion(), DroppedExtension(),
    RewrittenTable(), LostWords(), UncheckedRows(),
  ]
}
