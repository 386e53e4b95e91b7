import Foundation
import SchemagenRuntime
import Testing

@Suite("Rows with what is related to them")
struct LoadingTests {
  @Test(
    "with reads each relation in one query, however many rows there are",
    arguments: GeneratedDatabase.all)
  func tuples(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let found = try await library.writers
        .with { ($0.essays.order { $0.rank }, $0.card, $0.boss) }.order { $0.name }.all()
      #expect(library.log.take().count == 4)
      let lines = found.map { writer, essays, card, boss in
        "\(writer.name): \(essays.map(\.title)), \(card?.code ?? "-"), \(boss?.name ?? "-")"
      }
      #expect(
        lines == [
          #"Ann: ["Apples", "Bread"], card, -"#, #"Bob: ["Corn"], -, Ann"#, "Cid: [], -, Bob",
        ])
    }
  }

  @Test("relations are read level by level", arguments: GeneratedDatabase.all)
  func nested(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let found = try await library.writers.order { $0.name }
        .with { writer in
          (
            writer.essays.order { $0.rank }
              .with { ($0.answers.order { $0.text }, $0.reviewer.with { $0.card }) },
            writer.crew
          )
        }.all()
      // Writers, their essays, the answers, the reviewers, their cards, and the crews.
      #expect(library.log.take().count == 6)
      let lines = found.flatMap { writer, essays, crew in
        essays.map { essay, answers, reviewer in
          "\(writer.name) \(crew.map(\.name)) \(essay.title) \(answers.map(\.text)) "
            + "\(reviewer?.0.name ?? "-") \(reviewer?.1?.code ?? "-")"
        }
      }
      #expect(
        lines == [
          #"Ann ["Bob"] Apples ["no", "yes"] - -"#, #"Ann ["Bob"] Bread [] - -"#,
          #"Bob ["Cid"] Corn ["perhaps"] Ann card"#,
        ])
    }
  }

  @Test(
    "related rows are filtered, ordered and limited for each row", arguments: GeneratedDatabase.all)
  func perParent(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      for rank in 10..<15 {
        for writer in 1...2 {
          try await library.essays.create(
            .init(title: "\(writer)-\(rank)", isPublic: rank % 2 == 0, rank: rank, writerID: writer)
          )
        }
      }
      _ = library.log.take()
      let newest = try await library.writers.order { $0.name }
        .with { $0.essays.filter { $0.isPublic }.order { $0.rank.descending }.limit(2) }.all()
      #expect(library.log.take().count == 2)
      #expect(newest.map { $1.map(\.title) } == [["1-14", "1-12"], ["2-14", "2-12"], []])
      let further = try await library.writers.order { $0.name }
        .with { $0.essays.order { $0.rank.descending }.offset(1).limit(2) }.all()
      #expect(further.map { $1.map(\.rank) } == [[13, 12], [13, 12], []])
      let rest = try await library.writers.filter { $0.name == "Bob" }
        .with { $0.essays.order { $0.rank }.offset(4) }.get()
      #expect(rest.1.map(\.rank) == [13, 14])
    }
  }

  @Test(
    "numbers of related rows and fields of a parent need no query", arguments: GeneratedDatabase.all
  )
  func values(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let counts = try await library.writers.order { $0.name }
        .with { ($0.essays.count, $0.essays.filter { $0.isPublic }.count, $0.boss.name) }.all()
      #expect(library.log.take().count == 1)
      #expect(counts.map { "\($0.1) \($0.2) \($0.3 ?? "-")" } == ["2 1 -", "1 1 Ann", "0 0 Bob"])
      let answers = try await library.essays.order { $0.rank }
        .with { ($0.writer.name, $0.writer.boss.name, $0.answers.count, $0.labels.count) }.all()
      #expect(
        answers.map { "\($0.1) \($0.2 ?? "-") \($0.3) \($0.4)" }
          == ["Ann - 2 2", "Ann - 0 0", "Bob Ann 1 1"])
    }
  }

  @Test("pages by cursor have related rows", arguments: GeneratedDatabase.all)
  func cursorPages(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let query = library.essays.order { ($0.writer.name.descending, $0.answers.count) }
        .with { ($0.writer, $0.labels.count) }
      let first = try await query.page(after: nil, size: 2)
      #expect(library.log.take().count == 2)
      #expect(
        first.items.map { "\($0.0.title) \($0.1.name) \($0.2)" } == ["Corn Bob 1", "Bread Ann 0"])
      let second = try await query.page(after: first.next, size: 2)
      #expect(second.items.map { "\($0.0.title) \($0.1.name) \($0.2)" } == ["Apples Ann 2"])
      #expect(second.next == nil)
      let back = try await query.page(before: second.previous, size: 1)
      #expect(back.items.map(\.0.title) == ["Bread"])
    }
  }

  @Test("fields of parents are selected and grouped by", arguments: GeneratedDatabase.all)
  func selected(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let names = try await library.writers.order { $0.name.descending }
        .select { ($0.boss.name, $0.essays.count) }.all()
      #expect(names.map { "\($0.0 ?? "-") \($0.1)" } == ["Bob 0", "Ann 1", "- 2"])
      let groups = try await library.essays.grouped { $0.writer.name }.sum { $0.rank }
      let lines = groups.map { "\($0.0) \($0.1 ?? 0)" }.sorted()
      #expect(lines == ["Ann 3", "Bob 4"])
    }
  }

  @Test("relations lead on from a parent", arguments: GeneratedDatabase.all)
  func paths(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let found = try await AnswerRepository(library.session).order { $0.text }
        .with { ($0.essay.writer, $0.essay.reviewer, $0.essay.writer.boss, $0.essay.labels) }.all()
      #expect(library.log.take().count == 5)
      let lines = found.map { answer, writer, reviewer, boss, labels in
        "\(answer.text) \(writer.name) \(reviewer?.name ?? "-") \(boss?.name ?? "-") \(labels.count)"
      }
      #expect(lines == ["no Ann - - 2", "perhaps Bob Ann Ann 1", "yes Ann - - 2"])
    }
  }

  @Test(
    "related rows are ordered and filtered by relations of their own",
    arguments: GeneratedDatabase.all)
  func inner(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let found = try await library.writers.order { $0.name }
        .with { writer in
          (
            writer.essays.order { ($0.answers.count, $0.reviewer.name) }
              .with { ($0.answers.count, $0.writer.name, $0.reviewer.name) },
            writer.essays.filter { $0.reviewer.name == "Ann" && $0.labels.count == 1 },
            writer.essays.filter { $0.answers.some { $0.text == "yes" } }.order { $0.writer.name }
              .limit(1)
          )
        }.all()
      #expect(library.log.take().count == 4)
      let lines = found.map { writer, essays, reviewed, answered in
        let numbers = essays.map { "\($0.0.title) \($0.1) \($0.2) \($0.3 ?? "-")" }
        return "\(writer.name) \(numbers) \(reviewed.map(\.title)) \(answered.map(\.title))"
      }
      #expect(
        lines == [
          #"Ann ["Bread 0 Ann -", "Apples 2 Ann -"] [] ["Apples"]"#,
          #"Bob ["Corn 1 Bob Ann"] ["Corn"] []"#, "Cid [] [] []",
        ])
    }
  }

  @Test("a required parent that was deleted is read", arguments: GeneratedDatabase.all)
  func deleted(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      try await library.essays.filter { $0.title == "Corn" }.delete()
      let answers = try await AnswerRepository(library.session)
        .filter { $0.text == "perhaps" }.with { ($0.essay, $0.essay.title) }.all()
      #expect(
        answers.map { "\($0.1.title) \($0.1.deletedAt != nil) \($0.2)" } == ["Corn true Corn"])
      let kept = try await library.writers.filter { $0.name == "Bob" }
        .with { ($0.essays, $0.essays.includingDeleted(), $0.essays.onlyDeleted().count) }.get()
      #expect(kept.1.count == 0 && kept.2.count == 1 && kept.3 == 1)
    }
  }

  @Test("relations through a join table are read from both sides", arguments: GeneratedDatabase.all)
  func joinTable(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let essays = try await library.essays.order { $0.rank }
        .with { $0.labels.order { $0.name } }.all()
      #expect(library.log.take().count == 2)
      #expect(essays.map { $1.map(\.name) } == [["food", "fruit"], [], ["food"]])
      let labels = try await library.labels.order { $0.name }
        .with { ($0.essays.order { $0.title.descending }.limit(1), $0.broader, $0.narrower) }.all()
      let lines = labels.map { label, essays, broader, narrower in
        "\(label.name) \(essays.map(\.title)) \(broader.map(\.name)) \(narrower.map(\.name))"
      }
      #expect(
        lines == [
          #"food ["Corn"] [] ["fruit"]"#, #"fruit ["Apples"] ["food"] []"#, "unused [] [] []",
        ])
    }
  }

  @Test("keys of two columns lead to children and parents", arguments: GeneratedDatabase.all)
  func composite(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let credits = try await CreditRepository(library.session).order { ($0.essayID, $0.writerID) }
        .with { ($0.audits.order { $0.note }, $0.writer) }.all()
      #expect(library.log.take().count == 3)
      #expect(
        credits.map { "\($0.2.name) \($0.1.map(\.note))" }
          == ["Ann []", #"Bob ["first", "second"]"#, "Bob []"])
      let audits = try await AuditRepository(library.session).order { $0.id }
        .with { $0.credit.with { $0.essay } }.all()
      #expect(audits.map { $1?.1.title ?? "-" } == ["Apples", "Apples", "-"])
      #expect(audits.map { $1?.0.share ?? 0 } == [30, 30, 0])
      // The column has the name of one of the keys' table.
      let pages = try await CreditRepository(library.session).order { ($0.essayID, $0.writerID) }
        .with { $0.audits.order { ($0.page, $0.note) }.limit(1) }.all()
      #expect(pages.map { $0.1.map(\.page) } == [[], [1], []])
    }
  }

  @Test(
    "one row, a page and a key are read with relations", arguments: GeneratedDatabase.all)
  func reading(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let query = library.writers.with { $0.essays }
      let first = try await query.order { $0.name.descending }.first()
      #expect(first?.0.name == "Cid" && first?.1.count == 0)
      let ann = try await query.get(id: 1)
      #expect(ann.0.name == "Ann" && ann.1.count == 2)
      let missing = try await query.find(id: 77)
      #expect(missing == nil)
      await expectError(.notFound) { _ = try await query.get(id: 77) }
      _ = library.log.take()
      let page = try await query.order { $0.name }.page(2, size: 2)
      #expect(library.log.take().count == 3)
      #expect(page.items.map(\.0.name) == ["Cid"] && page.total == 3 && page.pageCount == 2)
      let none = try await query.filter { $0.name == "Zoe" }.all()
      #expect(none.count == 0 && library.log.take().count == 1)
      let tagged = try await library.essays.labels(of: library.essays.get(id: 1))
        .with { $0.essays.count }.order { $0.name }.all()
      #expect(tagged.map { "\($0.0.name) \($0.1)" } == ["food 2", "fruit 1"])
    }
  }

  @Test("thousands of rows need a few batches of keys", arguments: GeneratedDatabase.all)
  func batches(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let writers = library.writers
      try await writers.createMany((0..<6_000).map { .init(name: "many \($0)", bossID: 1) })
      try await library.essays.createMany(
        (10...6_003).map { .init(title: "of \($0)", writerID: $0 - 6) })
      _ = library.log.take()
      let found = try await writers.filter { $0.name.hasPrefix("many") }.order { $0.id }
        .with { ($0.essays, $0.boss) }.all()
      // The rows, two batches for the essays, and one for the boss that all of them have.
      #expect(library.log.take().count == 4)
      #expect(found.count == 6_000)
      #expect(found.allSatisfy { $0.2?.name == "Ann" })
      #expect(found.filter { $0.1.first?.title == "of \($0.0.id + 6)" }.count == 5_994)
    }
  }

  @Test(
    "a closure of with that uses the relations of another row is an error",
    arguments: [
      GeneratedDatabase(dialect: .sqlite)
    ])
  func wrongRow(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      await expectError(.invalidArgument) {
        _ = try await library.writers.with { writer in writer.essays.with { _ in writer.card } }
          .all()
      }
      await expectError(.invalidArgument) {
        _ = try await library.writers
          .with { writer in writer.essays.filter { _ in writer.isActive } }.all()
      }
    }
  }
}
