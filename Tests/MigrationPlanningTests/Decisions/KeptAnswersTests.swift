import MigrationPlanning
import Testing

@Suite("Answers that are kept")
struct KeptAnswersTests {
  private static let flags = [
    "--rename User.name:User.fullName", "--drop Post", "--drop User.nick", "--narrow User.bio",
    "--convert User.age", "--fill User.tier=a b=c", "--fill-sql sqlite:User.slug=lower('x')",
  ]

  @Test("answers are read as they are written, and other text is not one")
  func flags() {
    #expect(DecisionAnswers(parsing: Self.flags).flags == Self.flags)
    #expect(DecisionAnswers(parsing: ["--force", "x y", "--fill User", ""]) == DecisionAnswers())
  }

  @Test("a newer answer about the same thing wins")
  func newer() {
    let older = DecisionAnswers(parsing: Self.flags)
    let given = DecisionAnswers(parsing: [
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
    let older = DecisionAnswers(parsing: ["--rename User.a:User.b", "--fill User.c=1"])
    let newer = DecisionAnswers(parsing: ["--rename User.b:User.d", "--rename User.c:User.e"])
    #expect(
      newer.adding(older).flags == [
        "--rename User.c:User.e", "--rename User.a:User.d", "--fill User.e=1",
      ])
  }
}
