import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

/// One run of all stages over the parsed files of a schema.
///
/// A stage that finds errors does not stop the next one. What it could not understand stays in the
/// draft as unknown, and later rules do not draw conclusions from it.
struct Compilation {
  private let sources: SourceSet
  private(set) var bag: DiagnosticBag
  /// What all stages made of the declarations; `nil` when nothing about them is certain.
  private(set) var draft: SchemaDraft?
  private(set) var datasource: DatasourceDraft?
  private var readGenerators: [Generator] = []
  private var areGeneratorsRead = true
  /// The properties of the datasource that are not known.
  private var unreadProperties: Set<String> = []

  /// Begins with the errors and warnings of the parser.
  init(_ sources: SourceSet, _ bag: DiagnosticBag = DiagnosticBag()) {
    self.sources = sources
    self.bag = bag
  }

  /// All errors and warnings, in the order of the files.
  var diagnostics: [Diagnostic] {
    bag.diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.span, right.element.span)
      return (a.file, a.start, left.offset) < (b.file, b.start, right.offset)
    }.map(\.element)
  }

  /// The generators; none when one of them has an error.
  var generators: [Generator] { areGeneratorsRead ? readGenerators : [] }

  /// Runs all stages.
  mutating func check(_ trees: [SyntaxTree]) {
    // With both sides of a merge in it, or bytes that are no text, nothing about it is certain.
    let uncertain: [DiagnosticCode] = [.mergeConflict, .notText]
    if bag.diagnostics.contains(where: { uncertain.contains($0.code) }) { return }
    guard let declarations = declarations(of: trees) else { return }
    resolveConfiguration(declarations)
    draft = resolve(declarations)
    if let draft { validate(draft) }
  }

  /// Makes the schema of the draft, which is gone then; `nil` when an error was found.
  mutating func takeSchema() -> Schema? {
    guard !bag.hasErrors, let draft else { return nil }
    var assembly = SchemaAssembly(draft: draft)
    self.draft = nil
    return assembly.schema(datasource: datasource?.datasource, generators: generators)
  }

  /// All declarations by kind; `nil` when there are too many errors to go on.
  mutating func declarations(of trees: [SyntaxTree]) -> Declarations? {
    if bag.isFull { return nil }
    let lost = bag.diagnostics.isEmpty ? LostText() : LostText(trees, in: sources, bag.diagnostics)
    var names = NameResolver(lost: lost)
    for tree in trees { names.add(tree) }
    return append(names.bag) ? names.declarations : nil
  }

  /// Types, attributes and relations; `nil` when there are too many errors to go on.
  mutating func resolve(_ declarations: Declarations) -> SchemaDraft? {
    var types = TypeResolver(declarations)
    types.resolve()
    guard append(types.bag) else { return nil }
    var attributes = AttributeResolver(types.takeDraft())
    attributes.resolve()
    guard append(attributes.bag) else { return nil }
    var pairing = RelationPairing(attributes.takeDraft())
    pairing.pair()
    return pairing.takeDraft()
  }

  /// Applies the rules for each database; what is wrong on both is reported once.
  private mutating func validate(_ draft: SchemaDraft) {
    var seen: Set<Finding> = []
    for provider in providers {
      var validator = Validator(
        draft, datasource: datasource, database: .of(provider), unread: unreadProperties,
        sources: sources)
      validator.validate()
      let new = validator.bag.diagnostics.filter { !seen.contains(Finding($0)) }
      var stage = DiagnosticBag()
      for diagnostic in new { stage.add(diagnostic) }
      guard append(stage) else { return }
      seen.formUnion(new.map(Finding.init))
    }
  }

  /// The databases to check for: no one in particular where the schema names none that is known.
  private var providers: [Provider?] {
    guard let datasource, !unreadProperties.contains("provider") else { return [nil] }
    return datasource.datasource.providers
  }

  private struct Finding: Hashable {
    let code: DiagnosticCode
    let span: SourceSpan

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      span = diagnostic.span
    }
  }

  /// Adds what a stage found.
  ///
  /// - Returns: Whether there are so few errors that it makes sense to go on.
  private mutating func append(_ stage: DiagnosticBag) -> Bool {
    bag.append(stage)
    guard bag.isFull else { return true }
    guard let last = stage.diagnostics.last else { return false }
    bag.close(
      with: Diagnostic(
        .tooManyErrors, "There are more errors; only the first \(bag.errorCount) are shown.",
        at: last.span, help: "Fix these first."))
    return false
  }
}

extension Compilation {
  /// Reads the datasource and the generators.
  private mutating func resolveConfiguration(_ declarations: Declarations) {
    let lost = declarations.lost
    datasource = declarations.datasources.first.map { block in
      var resolver = DatasourceResolver(block, lostWords: lost.words(in: block.span))
      return resolver.resolve(into: &bag)
    }
    let isUncertain =
      declarations.datasources.count > 1 || (datasource == nil && lost.mayHaveDatasource)
    unreadProperties =
      isUncertain ? DatasourceResolver.properties : datasource?.unread ?? []
    let errors = bag.errorCount
    readGenerators = declarations.generators.map { block in
      var resolver = GeneratorResolver()
      return resolver.resolve(block, lostWords: lost.words(in: block.span), into: &bag)
    }
    areGeneratorsRead = bag.errorCount == errors
  }
}
