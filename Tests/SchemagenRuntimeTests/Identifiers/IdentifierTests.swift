import Foundation
import Testing

@testable import SchemagenRuntime

@Suite("Identifiers")
struct IdentifierTests {
  @Test("uuid(4) and uuid(7) have their version and variant")
  func uuids() {
    for _ in 0..<1000 {
      let four = IdentifierGenerator.uuid4().uuid
      #expect(four.6 >> 4 == 4 && four.8 >> 6 == 0b10)
      let seven = IdentifierGenerator.uuid7().uuid
      #expect(seven.6 >> 4 == 7 && seven.8 >> 6 == 0b10)
    }
    #expect(
      IdentifierGenerator.uuid4Text().count == 36 && IdentifierGenerator.uuid7Text().count == 36)
    let text = IdentifierGenerator.uuid4Text()
    #expect(text == text.lowercased())
  }

  @Test("uuid(7) begins with the time")
  func time() {
    let before = IdentifierGenerator.milliseconds()
    let text = IdentifierGenerator.uuid7Text().replacing("-", with: "").prefix(12)
    let time = UInt64(text, radix: 16) ?? 0
    #expect(time >= before && time <= before + 1000)
    #expect(
      IdentifierGenerator.ulid(time: 1_469_918_176_385, high: 0, low: 0).hasPrefix("01ARYZ6S41"))
  }

  @Test("uuid(7) and ulid() ascend, also from several threads")
  func ascending() async {
    let uuids = (0..<20_000).map { _ in IdentifierGenerator.uuid7Text() }
    #expect(uuids == uuids.sorted() && Set(uuids).count == uuids.count)
    let ulids = (0..<20_000).map { _ in IdentifierGenerator.ulid() }
    #expect(ulids == ulids.sorted() && Set(ulids).count == ulids.count)
    let all = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { (0..<5000).map { _ in IdentifierGenerator.ulid() } } }
      return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    #expect(all.count == 20_000)
  }

  @Test("identifiers ascend even when the clock stops or goes back")
  func clock() {
    let clock = MonotonicClock(.uuid7, highBits: 10)
    var last = clock.next(at: 1000)
    for now: UInt64 in [1000, 1000, 999, 0, 1001, 1000] {
      let next = clock.next(at: now)
      #expect(
        (next.time, UInt64(next.high), next.low) > (last.time, UInt64(last.high), last.low))
      #expect(next.high < 1024)
      last = next
    }
  }

  @Test("generated identifiers have the length and characters of their format")
  func formats() throws {
    let lower = Set("0123456789abcdefghijklmnopqrstuvwxyz")
    for _ in 0..<500 {
      let cuid = IdentifierGenerator.cuid()
      #expect(cuid.count == 25 && cuid.first == "c" && cuid.allSatisfy(lower.contains))
      let cuid2 = IdentifierGenerator.cuid2()
      #expect(cuid2.count == 24 && cuid2.allSatisfy(lower.contains))
      #expect(cuid2.first?.isLetter == true)
      let ulid = IdentifierGenerator.ulid()
      #expect(ulid.count == 26 && ulid.allSatisfy("0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains))
      let url = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ_-").union(lower)
      #expect(
        IdentifierGenerator.nanoid().count == 21
          && IdentifierGenerator.nanoid().allSatisfy(url.contains))
    }
    #expect(IdentifierGenerator.nanoid(36).count == 36 && IdentifierGenerator.nanoid(0).isEmpty)
    #expect(IdentifierGenerator.nanoid(-1).isEmpty)
  }

  @Test("cuid() sorts by time and counts within a millisecond")
  func cuids() {
    let cuids = (0..<1000).map { _ in IdentifierGenerator.cuid() }
    #expect(Set(cuids).count == 1000)
    expectEqual(cuids.map { $0.prefix(9) }, cuids.map { $0.prefix(9) }.sorted())
  }

  @Test("no two generated identifiers are equal")
  func unique() {
    for make in [
      IdentifierGenerator.cuid, IdentifierGenerator.cuid2, { IdentifierGenerator.nanoid() },
    ] {
      expectEqual(Set((0..<20_000).map { _ in make() }).count, 20_000)
    }
  }
}
