import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReview
import MigrationScripts
import Testing

@Suite("Places of findings")
struct FindingPlaceTests {
  @Test("a finding has the lines of its statements", arguments: MigrationFixture.all)
  func lines(fixture: MigrationFixture) throws {
    for dialect in try fixture.dialects() {
      for stage in try fixture.plan(dialect).stages {
        let (review, downReview) = (stage.review(), stage.downReview())
        let up = ScriptRenderer.written(stage, review)
        #expect(up.findings.map(\.finding) == review.findings)
        check(up, steps: stage.steps)
        let down = ScriptRenderer.writtenDown(stage, downReview)
        #expect(down.findings.map(\.finding) == downReview.findings)
        check(down, steps: stage.downSteps)
      }
    }
  }

  @Test("the scripts of a plan move the lines of their findings")
  func joined() throws {
    let fixture = MigrationFixture(name: "enum-add-and-use-value")
    let plan = try fixture.plan(.postgresql)
    #expect(plan.stages.count == 2)
    let script = ScriptRenderer.written(plan, plan.stages.map { $0.review() })
    let lines = script.text.split(separator: "\n", omittingEmptySubsequences: false)
    let singles = plan.stages.map { ScriptRenderer.written($0, $0.review()) }
    let expected = singles.flatMap { single in
      let own = single.text.split(separator: "\n", omittingEmptySubsequences: false)
      return single.findings.map { finding in
        finding.lines.map { Array(own[($0.lowerBound - 1)..<$0.upperBound]) }
      }
    }
    let found = script.findings.map { finding in
      finding.lines.map { Array(lines[($0.lowerBound - 1)..<$0.upperBound]) }
    }
    #expect(found == expected)
  }

  private func check(_ script: WrittenScript, steps: [Step]) {
    let lines = script.text.split(separator: "\n", omittingEmptySubsequences: false)
    let begin = (lines.firstIndex(of: "BEGIN;") ?? -1) + 1
    let commit = (lines.lastIndex(of: "COMMIT;") ?? -1) + 1
    for located in script.findings {
      let finding = located.finding
      guard let step = finding.step else {
        #expect(located.lines == nil, "\(finding.message)")
        continue
      }
      #expect(steps.indices.contains(step), "\(finding.message)")
      guard let place = located.lines else { continue }
      #expect(begin > 0 && place.lowerBound > begin && place.upperBound < commit)
      let text = lines[(place.lowerBound - 1)..<place.upperBound].joined(separator: "\n")
      let names = names(in: finding.subject, and: steps[step])
      let isNamed = names.contains { text.contains($0) }
      #expect(isNamed, "\(finding.subject) is not in lines \(place):\n\(text)")
    }
  }

  /// The last part of a subject, quoted or as a literal, and the object of the step, whose name may
  /// be a temporary one.
  private func names(in subject: String, and step: Step) -> [String] {
    [subject, step.subject].flatMap { path in
      let name = path.split(separator: ".").last.map(String.init) ?? path
      return ["\"\(name)\"", "'\(name)'"]
    }
  }
}
