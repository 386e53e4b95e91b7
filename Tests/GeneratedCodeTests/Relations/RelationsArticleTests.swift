import Foundation
import SchemagenRuntime
import Testing

@Suite("The article on relations")
struct RelationsArticleTests {
  @Test("the examples of the article run", arguments: GeneratedDatabase.all)
  func examples(fixture: GeneratedDatabase) async throws {
    try await Library.with(fixture) { library in
      try await read(library.session)
      try await filter(library.session)
      try await create(library.session)
    }
  }

  private func read(_ database: any DatabaseSession) async throws {
    let writers = WriterRepository(database)
    let essays = EssayRepository(database)

    for (writer, essays, card) in try await writers.with({ ($0.essays, $0.card) }).all() {
      print(writer.name, essays.count, card?.code ?? "no card")
    }

    let active = writers.filter { $0.isActive }.with { $0.essays }
    let page = try await active.order { $0.name }.page(1, size: 20)
    let found = try await active.find(id: 1)
    #expect(page.items.map(\.1.count) == [2, 0] && found?.1.count == 2)

    let newest =
      try await writers
      .with { $0.essays.filter { $0.isPublic }.order { $0.rank.descending }.limit(3) }.all()
    #expect(newest.map(\.1.count).sorted() == [0, 1, 1])
    let nested = try await writers.with { $0.essays.with { ($0.answers, $0.reviewer) } }.all()
    for (writer, essays) in nested {
      for (essay, answers, reviewer) in essays {
        print(writer.name, essay.title, answers.count, reviewer?.name ?? "not reviewed")
      }
    }

    let summary = try await essays.with { ($0.answers.count, $0.writer.name, $0.reviewer.name) }
      .all()
    #expect(summary.map(\.1).sorted() == [0, 1, 2])
    let all = try await writers.with {
      ($0.essays.includingDeleted(), $0.essays.onlyDeleted().count)
    }
    .all()
    #expect(all.map(\.1.count).sorted() == [0, 1, 3] && all.map(\.2).sorted() == [0, 0, 1])
  }

  private func filter(_ database: any DatabaseSession) async throws {
    let writers = WriterRepository(database)
    let essays = EssayRepository(database)

    let published = writers.filter { $0.essays.some { $0.isPublic } }
    let silent = writers.filter { $0.essays.none { $0.isPublic } }
    let strict = writers.filter { $0.essays.every { $0.rank > 1 } }
    let new = writers.filter { $0.essays.isEmpty }
    let busy = writers.filter { $0.essays.count >= 10 }
    let answered = writers.filter { $0.essays.some { $0.isPublic && !$0.answers.isEmpty } }
    let pairs = writers.filter { boss in boss.crew.some { $0.name < boss.name } }
    var counts: [Int] = []
    for query in [published, silent, strict, new, busy, answered, pairs] {
      counts.append(try await query.count())
    }
    #expect(counts == [2, 1, 2, 1, 0, 2, 0])

    let ofAnn = essays.filter { $0.writer.name == "Ann" }
    let inTeam = essays.filter { $0.writer.boss.name.hasPrefix("A") }
    let withCard = essays.filter { $0.writer.has { $0.isActive && $0.card.exists } }
    counts = []
    for query in [ofAnn, inTeam, withCard] { counts.append(try await query.count()) }
    #expect(counts == [2, 1, 2])

    let byWriter = essays.order { ($0.writer.name, $0.rank.descending) }
    let byNumber = writers.order { $0.essays.count.descending }
    let titles = try await byWriter.all().map(\.title)
    let names = try await byNumber.all().map(\.name)
    #expect(titles == ["Bread", "Apples", "Corn"] && names == ["Ann", "Bob", "Cid"])
  }

  private func create(_ database: any DatabaseSession) async throws {
    let writers = WriterRepository(database)
    let essays = EssayRepository(database)
    let ann = try await writers.get(id: 1)
    let essay = try await essays.get(id: 1)
    let label = try await LabelRepository(database).get(name: "unused")

    let drafts = try await writers.essays(of: ann).filter { !$0.isPublic }.all()
    let writer = try await essays.writer(of: essay)
    let reviewer = try await essays.reviewer(of: essay)
    try await essays.labels(of: essay).add(label)
    try await essays.labels(of: essay).set([label])
    let labels = try await essays.labels(of: essay).all()
    #expect(
      drafts.map(\.title) == ["Bread"] && writer == ann && reviewer == nil && labels == [label])

    let (dot, texts, card) = try await writers.create(.init(name: "Dot")) {
      (
        $0.essays.create { dot in [.init(title: "One", writerID: dot.id)] },
        $0.card.create { dot in .init(writerID: dot.id, code: "dot") }
      )
    }
    #expect(texts.map(\.writerID) == [dot.id] && card.writerID == dot.id)

    let (eve, letters) = try await writers.create(.init(name: "Eve")) {
      $0.essays.create {
        [.init(title: "Two", writerID: $0.id)]
      } with: {
        ($0.answers.create { [.init(text: "yes", essayID: $0.id)] }, $0.labels.add([label]))
      }
    }
    #expect(letters.map(\.0.writerID) == [eve.id] && letters.map(\.2) == [[label]])
  }

  @Test("the article has no other examples")
  func agreement() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let article = try String(
      contentsOf: root.appendingPathComponent(
        "Sources/SchemagenRuntime/SchemagenRuntime.docc/Relations.md"), encoding: .utf8)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    func compact(_ text: some StringProtocol) -> String {
      String(text.filter { !$0.isWhitespace })
    }
    let code = compact(source)
    var count = 0
    for (position, part) in article.components(separatedBy: "```").enumerated()
    where position % 2 == 1 {
      for line in part.split(separator: "\n").dropFirst() {
        count += 1
        #expect(code.contains(compact(line)), "\(line)")
      }
    }
    #expect(count > 30)
  }
}
