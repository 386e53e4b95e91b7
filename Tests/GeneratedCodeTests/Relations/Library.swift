import SchemagenRuntime
import Testing

/// Writers and essays that the tests of relations read.
///
/// Ann is Bob's boss, and Bob is Cid's. Ann wrote three essays, one of them deleted; Bob wrote one,
/// which Ann reviewed; Cid wrote none.
struct Library: Sendable {
  let session: any DatabaseSession
  let log: StatementLog

  var writers: WriterRepository { WriterRepository(session) }
  var essays: EssayRepository { EssayRepository(session) }
  var labels: LabelRepository { LabelRepository(session) }

  /// Runs a test with these rows.
  static func with(
    _ database: GeneratedDatabase, _ body: @Sendable (Library) async throws -> Void
  ) async throws {
    try await database.with { session in
      let writers = WriterRepository(session)
      let ann = try await writers.create(.init(name: "Ann", nickname: "A"))
      let bob = try await writers.create(.init(name: "Bob", isActive: false, bossID: ann.id))
      try await writers.create(.init(name: "Cid", bossID: bob.id))
      try await CardRepository(session).create(.init(writerID: ann.id, code: "card"))
      let essays = EssayRepository(session)
      let stored = try await essays.createAll([
        .init(title: "Apples", isPublic: true, rank: 1, writerID: ann.id),
        .init(title: "Bread", rank: 2, writerID: ann.id),
        .init(title: "Gone", isPublic: true, rank: 3, writerID: ann.id),
        .init(title: "Corn", isPublic: true, rank: 4, writerID: bob.id, reviewerID: ann.id),
      ])
      try await essays.delete(id: stored[2].id)
      let answers = AnswerRepository(session)
      try await answers.createMany([
        .init(text: "yes", essayID: stored[0].id), .init(text: "no", essayID: stored[0].id),
        .init(text: "perhaps", essayID: stored[3].id),
      ])
      let labels = try await LabelRepository(session).createAll([
        .init(name: "food"), .init(name: "fruit"), .init(name: "unused"),
      ])
      try await essays.labels(of: stored[0]).set([labels[0], labels[1]])
      try await essays.labels(of: stored[3]).set([labels[0]])
      try await LabelRepository(session).broader(of: labels[1]).add(labels[0])
      try await CreditRepository(session).createMany([
        .init(essayID: stored[0].id, writerID: ann.id, share: 70),
        .init(essayID: stored[0].id, writerID: bob.id, share: 30),
        .init(essayID: stored[3].id, writerID: bob.id),
      ])
      try await AuditRepository(session).createMany([
        .init(essayID: stored[0].id, writerID: bob.id, note: "first"),
        .init(essayID: stored[0].id, writerID: bob.id, note: "second"), .init(note: "loose"),
      ])
      let log = StatementLog()
      try await body(Library(session: LoggedSession(base: session, log: log), log: log))
    }
  }
}
