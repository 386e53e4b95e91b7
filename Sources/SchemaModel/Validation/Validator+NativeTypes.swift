import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// A native type is one of the database's, fits the field's type and has the right arguments.
  mutating func nativeTypeFits(_ field: FieldDraft) {
    guard let type = field.nativeType, let scalar = field.type.scalar else { return }
    if let name = datasource?.datasource.name, name != type.prefix { reportPrefix(of: type, name) }
    guard let definition = database.nativeTypes[type.name] else {
      if database.ignoresForeignNativeTypes, isForSeveralDatabases { return }
      return reportUnknown(type, for: scalar)
    }
    if definition.scalar != scalar {
      let known = nativeTypes(for: scalar)
      return bag.error(
        .nativeTypeMismatch,
        "The native type `\(type.name)` only applies to fields of type `\(definition.scalar.rawValue)`; `\(field.name)` is `\(scalar.rawValue)`.",
        at: type.span,
        help: known.isEmpty
          ? "Change the field's type, or remove `@\(type.prefix).\(type.name)`."
          : "Change the field's type, or use a native type for `\(scalar.rawValue)`: \(known)."
      )
    }
    if let problem = NativeTypeRule(definition, Self.texts(type.arguments)).problem {
      reportArguments(problem, type, definition)
    }
  }

  /// Goes on to the type itself, which can be wrong as well.
  private mutating func reportPrefix(of type: NativeTypeDraft, _ name: String) {
    bag.error(
      .nativeTypePrefix,
      "The prefix of a native type must be the datasource's name, `\(name)`, not `\(type.prefix)`.",
      at: type.span, help: "Did you mean `@\(name).\(type.name)`?", fix: prefixFix(type, name))
  }

  private mutating func reportUnknown(_ type: NativeTypeDraft, for scalar: ScalarType) {
    if datasource == nil {
      return bag.error(
        .unknownNativeType,
        "A native type needs a `datasource` block that names the database.",
        at: type.span, help: "Add a `datasource` block, or remove `@\(type.prefix).\(type.name)`.")
    }
    let known = nativeTypes(for: scalar)
    if known.isEmpty {
      return bag.error(
        .unknownNativeType, "\(database.title) has no native types for `\(scalar.rawValue)`.",
        at: type.span, help: "Remove `@\(type.prefix).\(type.name)`.")
    }
    let prefix = type.prefix.utf8.count + 1
    let start = Int(type.span.start) + 1 + prefix
    let name = Name(
      type.name,
      at: SourceSpan(file: Int(type.span.file), start: start, end: start + type.name.utf8.count))
    let misspelling = Misspelling(
      name, known: database.nativeTypes.keys.sorted(),
      otherwise: database.ignoresForeignNativeTypes
        ? "Remove `@\(type.prefix).\(type.name)`; \(database.title) has only \(known) for `\(scalar.rawValue)`."
        : "Native types for `\(scalar.rawValue)`: \(known).")
    bag.error(
      .unknownNativeType, "\(database.title) has no native type `\(type.name)`.", at: type.span,
      help: misspelling.help, fix: misspelling.fix)
  }

  private func nativeTypes(for scalar: ScalarType) -> String {
    let names = database.nativeTypes.values.filter { $0.scalar == scalar }.map(\.name.rawValue)
      .sorted()
    return names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private mutating func reportArguments(
    _ problem: String, _ type: NativeTypeDraft, _ definition: NativeTypeDefinition
  ) {
    let bare = type.arguments.compactMap { argument -> String? in
      if case .string(let text, _)? = argument.value { text } else { argument.value?.text }
    }
    let isQuoted = !bare.isEmpty && NativeTypeRule(definition, bare).problem == nil
    let meant =
      "@\(type.prefix)."
      + (isQuoted ? "\(type.name)(\(bare.joined(separator: ", ")))" : definition.example)
    bag.error(
      .nativeTypeArguments, problem, at: type.span, help: "Write `\(meant)`.",
      fix: isQuoted || definition.arguments == .none
        ? Fix("Write `\(meant)`", [Fix.Edit(type.span, with: meant)]) : nil)
  }

  private func prefixFix(_ type: NativeTypeDraft, _ name: String) -> Fix {
    let start = Int(type.span.start) + 1
    let prefix = SourceSpan(
      file: Int(type.span.file), start: start, end: start + type.prefix.utf8.count)
    return Fix("Use the datasource's name", [Fix.Edit(prefix, with: name)])
  }

  private static func texts(_ arguments: [Argument]) -> [String] {
    arguments.map { $0.value?.text ?? "" }
  }
}
