import Foundation
import SchemagenRuntime
import Testing

@Suite("NULL and defaults in drafts")
struct ChoiceTests {
  @Test("what is left out gets its default", arguments: GeneratedDatabase.all)
  func leftOut(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let choice = try await ChoiceRepository(session).create(.init())
      #expect(choice.name == "none")
      #expect(choice.nickname?.count == 36)
      #expect(choice.token?.count == 8)
      #expect(abs(try #require(choice.madeAt).timeIntervalSinceNow) < 600)
      #expect(choice.editedAt == choice.madeAt)
      #expect(choice.score == Decimal(string: "9.99"))
      #expect(choice.facts == ["a": 1])
      #expect(choice.since == Foundation.Date(timeIntervalSinceReferenceDate: 599_627_045.678))
      #expect(choice.stamp != nil)
      #expect(choice.role == .superAdmin)
    }
  }

  @Test("nil is NULL, as a literal and in an optional", arguments: GeneratedDatabase.all)
  func null(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let choices = ChoiceRepository(session)
      let text: String? = nil
      let date: Foundation.Date? = nil
      let number: Decimal? = nil
      let json: JSON? = nil
      let role: Role? = nil
      let literals = try await choices.create(
        .init(
          name: nil, nickname: nil, token: nil, madeAt: nil, editedAt: nil, score: nil, facts: nil,
          since: nil, stamp: nil, role: nil))
      let optionals = try await choices.create(
        .init(
          name: text, nickname: text, token: text, madeAt: date, editedAt: date, score: number,
          facts: json, since: date, stamp: date, role: role))
      for choice in [literals, optionals] {
        #expect(choice.name == nil && choice.nickname == nil && choice.token == nil)
        #expect(choice.madeAt == nil && choice.editedAt == nil && choice.since == nil)
        #expect(choice.score == nil && choice.facts == nil)
        #expect(choice.stamp == nil && choice.role == nil)
        #expect(choice.code.count == 25)
      }
    }
  }

  @Test("values are written as they are", arguments: GeneratedDatabase.all)
  func values(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let choices = ChoiceRepository(session)
      let date = Foundation.Date(timeIntervalSinceReferenceDate: 0.5)
      let nickname: String? = "Al"
      let choice = try await choices.create(
        .init(
          name: "n", nickname: nickname, token: "t", madeAt: date, editedAt: date, score: 1.5,
          facts: ["b": [1, .null]], since: .distantPast, stamp: date, role: .user))
      #expect(choice.name == "n" && choice.nickname == "Al" && choice.token == "t")
      #expect(choice.madeAt == date && choice.editedAt == date && choice.stamp == date)
      #expect(choice.score == 1.5 && choice.facts == ["b": [1, .null]] && choice.role == .user)
      #expect(choice.since == .distantPast)
    }
  }

  @Test("a draft that exists is changed", arguments: GeneratedDatabase.all)
  func changed(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let choices = ChoiceRepository(session)
      var draft = Choice.Draft(nickname: nil, score: 2)
      #expect(draft.nickname == .null && draft.score == .value(2) && draft.since == .default)
      draft.nickname = .value("Al")
      draft.score = .default
      draft.since = nil
      let stored = try await choices.createAll([draft, Choice.Draft(nickname: "Bo")])
      #expect(stored.map(\.nickname) == ["Al", "Bo"])
      #expect(stored.map(\.score) == [Decimal(string: "9.99"), Decimal(string: "9.99")])
      #expect(stored[0].since == nil && stored[1].since != nil)
    }
  }
}
