import MigrationPlanning
import Testing

@Suite("Answers that are kept")
struct KeptAnswersTests {
  private static let flags = [
    "--rename User.name:User.fullName", "--drop Post", "--drop User.nick", "--narrow User.bio",
    "--convert User.age", "--fill User.tier=a b=c", "--fill-sql sqlite:User.slug=lower('x')",
  ]

  private static func answers(_ flags: [String]) -> DecisionAnswers {
    var answers = DecisionAnswers()
    for flag in flags {
      let isAnswer = answers.add(flag: flag)
      #expect(isAnswer)
    }
    return answers
  }

  @Test("answers are read as they are written, and other text is not one")
  func flags() {
    #expect(Self.answers(Self.flags).flags == Self.flags)
    var answers = DecisionAnswers()
    for flag in ["--force", "x y", "--fill User", "--rename User", "--drop", ""] {
      let isAnswer = answers.add(flag: flag)
      #expect(!isAnswer)
    }
    #expect(answers == DecisionAnswers())
  }

  @Test("a newer answer about the same thing wins")
  func newer() {
    let older = Self.answers(Self.flags)
    let given = Self.answers([
      "--drop User.name", "--rename Post:Article", "--fill User.tier=z",
    ])
    #expect(
      given.adding(older).flags == [
        "--rename Post:Article", "--drop User.name", "--drop User.nick", "--narrow User.bio",
        "--convert User.age", "--fill User.tier=z", "--fill-sql sqlite:User.slug=lower('x')",
      ])
  }

  @Test("older answers follow the renames of newer ones")
  func renames() {
    let older = Self.answers(["--rename User.a:User.b", "--fill User.c=1"])
    let newer = Self.answers(["--rename User.b:User.d", "--rename User.c:User.e"])
    #expect(
      newer.adding(older).flags == [
        "--rename User.c:User.e", "--rename User.a:User.d", "--fill User.e=1",
      ])
  }
}
