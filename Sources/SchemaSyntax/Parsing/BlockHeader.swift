/// The first line of a block, up to its opening brace.
struct BlockHeader {
  let keyword: BlockKeyword
  /// The name; `nil` when it is missing, which has been reported.
  let name: Token?
  /// The offset of the keyword.
  let start: Int
  /// The `///` lines above the block.
  let documentation: String?
}
