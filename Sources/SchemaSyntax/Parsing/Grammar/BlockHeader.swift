/// The first line of a block, up to its opening brace.
struct BlockHeader {
  let keyword: BlockKeyword
  /// The name; `nil` when it is missing, which has been reported.
  let name: Token?
  /// Where the block begins, and what had been found before it.
  let item: Checkpoint
  /// The `///` lines above the block.
  let documentation: String?
}
