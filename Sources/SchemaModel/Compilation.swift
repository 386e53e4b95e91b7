import SchemaDiagnostics
import SchemaSyntax

/// One run of all stages over the parsed files of a schema.
struct Compilation {
  private(set) var bag = DiagnosticBag()

  /// Takes what the parser had to say.
  init(_ bag: DiagnosticBag) {
    self.bag = bag
  }

  /// Everything there is to say, in the order of the files.
  var diagnostics: [Diagnostic] {
    bag.diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.span, right.element.span)
      return (a.file, a.start, left.offset) < (b.file, b.start, right.offset)
    }.map(\.element)
  }

  /// What all stages made of a schema in which every rule holds.
  struct Outcome {
    let draft: SchemaDraft
    let datasource: Datasource?
    let generators: [Generator]
  }

  /// Runs the stages until one finds an error.
  mutating func check(_ trees: consuming [SyntaxTree]) -> Outcome? {
    // With both sides of a merge in it, nothing else about a schema is certain.
    if bag.diagnostics.contains(where: { $0.code == .mergeConflict }) { return nil }
    var names = NameResolver()
    for tree in trees { names.add(tree) }
    append(names.bag)
    let hasNames = !bag.hasErrors
    let declarations = names.declarations
    let (datasource, generators) = resolveConfiguration(declarations)
    guard hasNames, let draft = resolve(declarations), !bag.hasErrors else { return nil }
    validate(draft, datasource)
    guard !bag.hasErrors else { return nil }
    return Outcome(draft: draft, datasource: datasource?.datasource, generators: generators)
  }

  /// Runs the stages, and makes the schema when none finds an error.
  mutating func run(_ trees: consuming [SyntaxTree]) -> Schema? {
    guard let outcome = check(trees) else { return nil }
    var assembly = SchemaAssembly(draft: outcome.draft)
    return assembly.schema(datasource: outcome.datasource, generators: outcome.generators)
  }

  /// Takes what a stage had to say.
  private mutating func append(_ stage: DiagnosticBag) {
    bag.append(stage)
    guard stage.isFull, let last = stage.diagnostics.last else { return }
    bag.close(
      with: Diagnostic(
        .tooManyErrors,
        "There are more errors; only the first \(stage.errorCount) are shown.", at: last.span,
        help: "Mend these first."))
  }

  /// Types, attributes and relations; `nil` when the types cannot be resolved.
  mutating func resolve(_ declarations: Declarations) -> SchemaDraft? {
    var types = TypeResolver(declarations)
    types.resolve()
    append(types.bag)
    guard !types.bag.hasErrors else { return nil }
    var attributes = AttributeResolver(types.takeDraft())
    attributes.resolve()
    append(attributes.bag)
    guard !attributes.bag.hasErrors else { return nil }
    var pairing = RelationPairing(attributes.takeDraft())
    pairing.pair()
    return pairing.takeDraft()
  }

  /// The rules, for each database; what is wrong on both is said once.
  private mutating func validate(_ draft: SchemaDraft, _ datasource: DatasourceDraft?) {
    var seen: Set<Finding> = []
    for provider in datasource?.datasource.providers.map(Optional.some) ?? [nil] {
      var validator = Validator(draft, datasource: datasource, database: .of(provider))
      validator.validate()
      let new = validator.bag.diagnostics.filter { !seen.contains(Finding($0)) }
      var stage = DiagnosticBag()
      for diagnostic in new { stage.add(diagnostic) }
      append(stage)
      seen.formUnion(new.map(Finding.init))
    }
  }

  private struct Finding: Hashable {
    let code: DiagnosticCode
    let span: SourceSpan

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      span = diagnostic.span
    }
  }

  /// Datasource and generators do not depend on the rest, so their errors are always said.
  private mutating func resolveConfiguration(
    _ declarations: Declarations
  ) -> (DatasourceDraft?, [Generator]) {
    var datasource: DatasourceDraft?
    if let block = declarations.datasources.first {
      var resolver = DatasourceResolver(block)
      datasource = resolver.resolve(into: &bag)
    }
    let generators = declarations.generators.map { block in
      var resolver = GeneratorResolver()
      return resolver.resolve(block, into: &bag)
    }
    return (datasource, generators)
  }
}
