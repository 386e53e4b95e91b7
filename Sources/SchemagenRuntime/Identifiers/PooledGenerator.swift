/// The system's random source by way of ``RandomPool``.
struct PooledGenerator: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    RandomPool.shared.next()
  }
}
