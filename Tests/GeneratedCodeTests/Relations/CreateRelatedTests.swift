import SchemagenRuntime
import Testing

@Suite("Rows that are created together")
struct CreateRelatedTests {
  @Test("a row is created with its children", arguments: GeneratedDatabase.all)
  func children(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let (dot, essays, card) = try await library.writers.create(.init(name: "Dot")) {
        (
          $0.essays.create { dot in
            [.init(title: "One", writerID: dot.id), .init(title: "Two", writerID: 1)]
          },
          $0.card.create { .init(writerID: $0.id, code: "dot") }
        )
      }
      #expect(essays.map(\.title) == ["One", "Two"])
      // The foreign key refers to the new row, whatever the draft says.
      #expect(essays.map(\.writerID) == [dot.id, dot.id])
      #expect(card.code == "dot" && card.writerID == dot.id)
      let found = try await library.writers.with { ($0.essays.order { $0.id }, $0.card) }
        .get(id: dot.id)
      #expect(found.0 == dot && found.1 == essays && found.2 == card)
      let (eve, crew) = try await library.writers.create(.init(name: "Eve")) {
        $0.crew.create { _ in [.init(name: "Fay")] }
      }
      #expect(crew.map(\.bossID) == [eve.id])
    }
  }

  @Test("children are created with children of their own", arguments: GeneratedDatabase.all)
  func nested(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let labels = try await library.labels.order { $0.name }.all()
      let (_, essays) = try await library.writers.create(.init(name: "Dot")) {
        $0.essays.create {
          [.init(title: "One", writerID: $0.id)]
        } with: {
          (
            $0.answers.create { [.init(text: "yes", essayID: $0.id)] },
            $0.labels.add(Swift.Array(labels.prefix(2))),
            $0.labels.create { _ in [.init(name: "new")] }
          )
        }
      }
      #expect(essays.count == 1)
      #expect(essays.first?.1.map(\.text) == ["yes"])
      let linked = try await library.essays.filter { $0.title == "One" }
        .with { ($0.labels.order { $0.name }, $0.answers) }.get()
      #expect(linked.1.map(\.name) == ["food", "fruit", "new"])
      #expect(linked.2.map(\.essayID) == [linked.0.id])
    }
  }

  @Test("an error leaves none of the rows", arguments: GeneratedDatabase.all)
  func errors(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      await expectError(.constraint(.unique)) {
        try await library.labels.create(.init(name: "new")) {
          $0.broader.create { _ in [.init(name: "food")] }
        }
      }
      let count = try await library.labels.count()
      #expect(count == 3)
      await expectError(.invalidArgument) {
        try await library.essays.create(.init(title: "x", writerID: 1)) {
          $0.reviewer.create { _ in .init(name: "late") }
        }
      }
      let essays = try await library.essays.count()
      #expect(essays == 3)
    }
  }

  @Test("keys of two columns are filled from the new row", arguments: GeneratedDatabase.all)
  func composite(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let (credit, audits) = try await CreditRepository(library.session)
        .create(.init(essayID: 2, writerID: 2)) { $0.audits.create { _ in [.init(note: "new")] } }
      #expect(audits.map(\.essayID) == [credit.essayID] && audits.map(\.writerID) == [2])
    }
  }
}
