import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

/// Finds `@renamed` attributes that are wrong or have been applied.
struct RenameAttributeReview {
  private(set) var problems: [String] = []
  private(set) var notices: [String] = []

  init(before: DatabaseSchema, after: DatabaseSchema, match: SchemaMatch) {
    if before.tables.isEmpty && before.enums.isEmpty { return }
    reviewTables(before, match)
    for pair in match.tables {
      reviewColumns(pair)
      reviewRelationFields(pair)
    }
    reviewEnums(before, match)
    for pair in match.enums { reviewValues(pair) }
  }

  private mutating func reviewTables(_ before: DatabaseSchema, _ match: SchemaMatch) {
    let known = Set(before.tables.flatMap { ObjectAliases($0).owners })
    let pairs = match.tables.map { (Optional($0.table.before), $0.table.after) }
    for (old, new) in pairs + match.addedTables.map({ (nil, $0) }) {
      guard let former = new.formerName else { continue }
      review(
        former, attribute: "@@renamed", at: "model \(new.displayName)",
        isKnown: known.contains(former),
        isApplied: old.map { ObjectAliases($0).owners.contains(former) } ?? false,
        wasThere: old?.name == new.name,
        isSame: old.map { $0.name.name == new.name.name || $0.displayName == new.displayName })
    }
  }

  private mutating func reviewColumns(_ pair: TableMatch) {
    let known = Set(pair.table.before.columns.flatMap(ObjectAliases.names))
    let pairs = pair.columns.pairs.map { (Optional($0.before), $0.after) }
    for (old, new) in pairs + pair.columns.added.map({ (nil, $0) }) {
      guard let former = new.formerName else { continue }
      review(
        former, attribute: "@renamed",
        at: "field \(pair.table.after.displayName).\(new.field ?? new.name)",
        isKnown: known.contains(former),
        isApplied: old.map { ObjectAliases.names(of: $0).contains(former) } ?? false,
        wasThere: old?.$name == new.$name,
        isSame: old.map { $0.field != nil && $0.field == new.field })
    }
  }

  private mutating func reviewRelationFields(_ pair: TableMatch) {
    guard pair.joinOrder != .undecided, let old = JoinEnds(pair.table.before),
      let new = JoinEnds(pair.table.after)
    else { return }
    let known = old.fields.map(\.name)
    let sources = pair.joinOrder == .reversed ? known.reversed() : known
    for (field, source) in zip(new.fields, sources) {
      guard let former = field.formerName else { continue }
      review(
        former, attribute: "@renamed", at: "field \(new.origin.modelA).\(field.name)",
        isKnown: known.contains(former), isApplied: source == former,
        wasThere: source == field.name, isSame: false)
    }
  }

  private mutating func reviewEnums(_ before: DatabaseSchema, _ match: SchemaMatch) {
    let known = Set(before.enums.flatMap { ObjectAliases($0).owners })
    let pairs = match.enums.map { (Optional($0.type.before), $0.type.after) }
    for (old, new) in pairs + match.addedEnums.map({ (nil, $0) }) {
      guard let former = new.formerName else { continue }
      review(
        former, attribute: "@@renamed", at: "enum \(new.model)", isKnown: known.contains(former),
        isApplied: old.map { ObjectAliases($0).owners.contains(former) } ?? false,
        wasThere: old?.name == new.name,
        isSame: old.map { $0.name.name == new.name.name || $0.model == new.model })
    }
  }

  private mutating func reviewValues(_ pair: EnumMatch) {
    let known = Set(pair.type.before.values.flatMap(ObjectAliases.names))
    let pairs = pair.values.pairs.map { (Optional($0.before), $0.after) }
    for (old, new) in pairs + pair.values.added.map({ (nil, $0) }) {
      guard let former = new.formerName else { continue }
      review(
        former, attribute: "@renamed", at: "value \(pair.type.after.model).\(new.name)",
        isKnown: known.contains(former),
        isApplied: old.map { ObjectAliases.names(of: $0).contains(former) } ?? false,
        wasThere: old?.$label == new.$label,
        isSame: old.map { $0.name == new.name })
    }
  }

  /// - Parameters:
  ///   - isKnown: Whether any object had the former name before this edit.
  ///   - isApplied: Whether the object itself had it.
  ///   - wasThere: Whether the object had its name in the database already.
  ///   - isSame: Whether one of its names is kept while another one or its database schema changes.
  private mutating func review(
    _ former: String, attribute: String, at place: String, isKnown: Bool, isApplied: Bool,
    wasThere: Bool, isSame: Bool?
  ) {
    if isApplied && !wasThere { return }
    let isKept = wasThere || isSame == true
    if isKept && isKnown {
      notices.append(
        "\(attribute)(from: \"\(former)\") at \(place) has no effect, because both names already "
          + "exist; to exchange two names, rename one to a third name first")
    } else if isKept {
      notices.append(
        "\(attribute)(from: \"\(former)\") at \(place) has been applied and can be removed")
    } else if !isKnown {
      problems.append(
        "\(attribute)(from: \"\(former)\") at \(place): nothing has that name; "
          + "correct the name or remove the attribute")
    }
  }
}
