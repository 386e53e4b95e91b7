package import DatabaseIntrospection

extension Introspector {
  package func statements(remaking live: LiveDatabase) -> [String] {
    live.carried.map(\.definition).filter { $0.uppercased().hasPrefix("CREATE ") }
  }
}
