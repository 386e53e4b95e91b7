import SchemagenRuntime
import Testing

@Suite("Conditions on related rows")
struct RelationFilterTests {
  @Test("some, every, none and isEmpty ask about the children", arguments: GeneratedDatabase.all)
  func children(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      func check(
        _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation,
        _ filter: (Writer.Columns) -> QueryFilter
      ) async throws {
        let found = try await library.writers.filter(filter).order { $0.name }.all().map(\.name)
        #expect(found == expected, sourceLocation: sourceLocation)
      }
      try await check(["Ann", "Bob"]) { $0.essays.some { $0.isPublic } }
      try await check(["Bob", "Cid"]) { $0.essays.every { $0.isPublic } }
      try await check(["Cid"]) { $0.essays.none { $0.rank > 1 } }
      try await check(["Cid"]) { $0.essays.isEmpty }
      try await check(["Ann"]) { !$0.essays.isEmpty && $0.isActive == true }
      // The essay with rank 3 was deleted.
      try await check([]) { $0.essays.some { $0.rank == 3 } }
      try await check(["Ann"]) { $0.essays.includingDeleted().some { $0.rank == 3 } }
      try await check(["Ann", "Bob"]) { $0.essays.count >= 1 }
      try await check(["Ann", "Bob"]) { $0.essays.filter { $0.isPublic }.count == 1 }
      try await check(["Ann"]) { $0.essays.some { $0.answers.some { $0.text == "no" } } }
      try await check(["Ann"]) { $0.essays.some { $0.labels.some { $0.name == "fruit" } } }
      try await check(["Ann"]) { $0.reviews.some { $0.labels.none { $0.name == "fruit" } } }
      try await check(["Ann"]) { $0.card.exists }
      try await check([]) { $0.card.has { $0.code == "other" } }
    }
  }

  @Test("a field of a required parent is compared", arguments: GeneratedDatabase.all)
  func requiredParents(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      func check(
        _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation,
        _ filter: (Essay.Columns) -> QueryFilter
      ) async throws {
        let found = try await library.essays.filter(filter).order { $0.title }.all().map(\.title)
        #expect(found == expected, sourceLocation: sourceLocation)
      }
      try await check(["Apples", "Bread"]) { $0.writer.name == "Ann" }
      try await check(["Corn"]) { $0.writer.name != "Ann" }
      try await check(["Corn"]) { $0.writer.isActive == false }
      try await check(["Corn"]) { $0.writer.nickname == nil }
      try await check(["Apples", "Bread"]) { $0.writer.nickname != nil }
      try await check(["Corn"]) { $0.writer.name.in(["Bob", "Zoe"]) }
      try await check(["Apples", "Bread"]) { $0.writer.name.notIn(["Bob", "Zoe"]) }
      try await check(["Corn"]) { $0.writer.name.contains("O", caseInsensitive: true) }
      try await check(["Corn"]) { $0.writer.has { $0.name == "Bob" && !$0.isActive } }
      try await check(["Corn"]) { $0.writer.boss.name == "Ann" }
      try await check(["Apples", "Bread"]) { $0.writer.essays.count == 2 }
      try await check(["Apples", "Bread"]) { $0.writer.essays.some { $0.title == "Bread" } }
      try await check(["Apples", "Bread", "Corn"]) { $0.title > $0.writer.name }
      try await check(["Corn"]) { $0.writer.crew.some { $0.name == "Cid" } }
    }
  }

  @Test("a field of a missing parent is nil, as with ?. in Swift", arguments: GeneratedDatabase.all)
  func optionalParents(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let all = try await library.essays.order { $0.title }.with { $0.reviewer }.all()
      let names = all.map { essay, reviewer in (essay.title, reviewer?.name, reviewer?.nickname) }
      func check(
        _ filter: (Essay.Columns) -> QueryFilter,
        _ inSwift: ((String, String?, String?)) -> Swift.Bool,
        sourceLocation: SourceLocation = #_sourceLocation
      ) async throws {
        let found = try await library.essays.filter(filter).order { $0.title }.all().map(\.title)
        #expect(found == names.filter(inSwift).map(\.0), sourceLocation: sourceLocation)
      }
      try await check {
        $0.reviewer.name == "Ann"
      } _: {
        $0.1 == "Ann"
      }
      try await check {
        $0.reviewer.name != "Ann"
      } _: {
        $0.1 != "Ann"
      }
      try await check {
        !($0.reviewer.name == "Ann")
      } _: {
        !($0.1 == "Ann")
      }
      try await check {
        !($0.reviewer.name != "Ann")
      } _: {
        !($0.1 != "Ann")
      }
      try await check {
        $0.reviewer.name == nil
      } _: {
        $0.1 == nil
      }
      try await check {
        $0.reviewer.name != nil
      } _: {
        $0.1 != nil
      }
      try await check {
        $0.reviewer.nickname == nil
      } _: {
        $0.2 == nil
      }
      try await check {
        $0.reviewer.nickname != "A"
      } _: {
        $0.2 != "A"
      }
      try await check {
        $0.reviewer.name.in(["Ann"])
      } _: {
        ["Ann"].contains($0.1)
      }
      try await check {
        $0.reviewer.name.notIn(["Ann"])
      } _: {
        !["Ann"].contains($0.1)
      }
      try await check {
        !$0.reviewer.name.hasPrefix("A")
      } _: {
        !($0.1?.hasPrefix("A") ?? false)
      }
      try await check {
        $0.reviewer.name != $0.title
      } _: {
        $0.1 != $0.0
      }
      try await check {
        !$0.reviewer.exists
      } _: {
        $0.1 == nil
      }
    }
  }

  @Test("the rows of a self relation have different names", arguments: GeneratedDatabase.all)
  func selfRelations(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      func check(
        _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation,
        _ filter: (Writer.Columns) -> QueryFilter
      ) async throws {
        let found = try await library.writers.filter(filter).order { $0.name }.all().map(\.name)
        #expect(found == expected, sourceLocation: sourceLocation)
      }
      try await check(["Ann"]) { $0.crew.some { $0.name == "Bob" } }
      try await check(["Ann"]) { $0.crew.some { $0.crew.some { $0.name == "Cid" } } }
      try await check(["Cid"]) { $0.boss.boss.name == "Ann" }
      try await check(["Bob"]) { $0.boss.name == "Ann" && $0.crew.every { $0.isActive } }
      try await check(["Bob", "Cid"]) { $0.boss.crew.count == 1 }
      // The writer of the outer closure, and the one of the inner closure.
      try await check(["Ann", "Bob"]) { boss in boss.crew.some { $0.name > boss.name } }
      try await check([]) { boss in boss.crew.some { $0.name < boss.name } }
      try await check(["Ann"]) { writer in
        writer.crew.some { member in member.crew.some { $0.bossID != writer.bossID } }
      }
      try await check(["Ann"]) { writer in writer.essays.some { $0.isPublic && writer.isActive } }
      let labels = try await library.labels.filter { $0.broader.some { $0.name == "food" } }.all()
      #expect(labels.map(\.name) == ["fruit"])
    }
  }

  @Test("a condition of no closure is about the innermost row", arguments: GeneratedDatabase.all)
  func staticColumns(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let isActive = Writer.columns.isActive == true
      func names(_ filter: (Writer.Columns) -> QueryFilter) async throws -> [String] {
        try await library.writers.filter(filter).order { $0.name }.all().map(\.name)
      }
      #expect(try await names { _ in isActive } == ["Ann", "Cid"])
      #expect(try await names { $0.crew.some { _ in isActive } } == ["Bob"])
      #expect(try await names { $0.crew.some { $0.crew.some { _ in isActive } } } == ["Ann"])
      #expect(try await names { $0.boss.has { _ in isActive } } == ["Bob"])
      let leads = Writer.columns.crew.some { $0.isActive == true }
      #expect(try await names { $0.crew.some { _ in leads } } == ["Ann"])
      let isPublic = Essay.columns.isPublic == true
      let counts = try await library.writers.order { $0.name }
        .with { ($0.essays.filter { _ in isPublic }, $0.essays.filter { _ in isPublic }.count) }
        .all()
      #expect(counts.map(\.1.count) == [1, 1, 0] && counts.map(\.2) == [1, 1, 0])
      let bossy = try await library.writers.order { $0.name }
        .with { $0.crew.with { $0.crew.filter { _ in isActive } } }.all()
      #expect(bossy.map { $0.1.map { $0.1.map(\.name) } } == [[["Cid"]], [[]], []])
    }
  }

  @Test("closures on the same relation are about different rows", arguments: GeneratedDatabase.all)
  func sameRelation(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let several = try await library.writers
        .filter { writer in
          writer.essays.some { one in writer.essays.some { other in one.id != other.id } }
        }.all()
      #expect(several.map(\.name) == ["Ann"])
      let first = try await library.writers
        .filter { writer in
          writer.essays.some { one in
            one.isPublic && writer.essays.every { other in one.rank <= other.rank }
          }
        }.order { $0.name }.all()
      #expect(first.map(\.name) == ["Ann", "Bob"])
    }
  }

  @Test("keys of two columns are compared in conditions", arguments: GeneratedDatabase.all)
  func composite(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let credits = try await CreditRepository(library.session)
        .filter { $0.audits.some { $0.note == "second" } }.all()
      #expect(credits.map(\.share) == [30])
      let audits = try await AuditRepository(library.session)
        .filter { $0.credit.writer.name == "Bob" }.order { $0.id }.all()
      #expect(audits.map(\.note) == ["first", "second"])
      let loose = try await AuditRepository(library.session)
        .filter { $0.credit.writer.name != "Bob" }.all()
      #expect(loose.map(\.note) == ["loose"])
    }
  }

  @Test("rows are ordered by a parent's field and by numbers", arguments: GeneratedDatabase.all)
  func ordering(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let byWriter = try await library.essays.order { ($0.writer.name.descending, $0.rank) }.all()
      #expect(byWriter.map(\.title) == ["Corn", "Apples", "Bread"])
      let byReviewer = try await library.essays
        .order { ($0.reviewer.name.ascending.nullsFirst, $0.title) }.all()
      #expect(byReviewer.map(\.title) == ["Apples", "Bread", "Corn"])
      let byCount = try await library.writers.order { $0.essays.count.descending }.all()
      #expect(byCount.map(\.name) == ["Ann", "Bob", "Cid"])
      let paged = try await library.writers.order { $0.crew.count }.page(1, size: 2)
      #expect(paged.items.map(\.name) == ["Cid", "Ann"] && paged.total == 3)
    }
  }

  @Test(
    "conditions on related rows restrict updates and deletions", arguments: GeneratedDatabase.all)
  func writing(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      let changed = try await library.writers.filter { $0.essays.some { $0.rank == 4 } }
        .update { $0.nickname = "corn" }
      #expect(changed == 1)
      let bosses = try await library.writers.filter { $0.boss.name == "Ann" }.update {
        $0.nickname = "second"
      }
      #expect(bosses == 1)
      let limited = try await library.writers.filter { !$0.crew.isEmpty }.order { $0.name }.limit(1)
        .update { $0.nickname = "first" }
      #expect(limited == 1)
      let names = try await library.writers.order { $0.name }.all().map(\.nickname)
      #expect(names == ["first", "second", nil])
      let deleted = try await AnswerRepository(library.session)
        .filter { $0.essay.writer.name == "Bob" }.delete()
      #expect(deleted == 1)
    }
  }

  @Test("a condition on limited rows is refused", arguments: [GeneratedDatabase(dialect: .sqlite)])
  func limits(database: GeneratedDatabase) async throws {
    try await Library.with(database) { library in
      await expectError(.invalidArgument) {
        _ = try await library.writers.filter { $0.essays.limit(1).some { $0.isPublic } }.all()
      }
    }
  }
}
