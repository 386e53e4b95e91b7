/// A directed graph over numbered nodes.
struct Graph {
  /// For each node, where its edges lead.
  private let edges: [[Int]]

  init(_ edges: [[Int]]) {
    self.edges = edges
  }

  /// For each node, the number of its strongly connected component.
  ///
  /// An edge lies on a cycle exactly when both of its ends are in one component. The algorithm is
  /// Tarjan's, without recursion so that no schema is too deep for it.
  func components() -> [Int] {
    var search = Search(nodeCount: edges.count)
    for root in edges.indices where search.order[root] == nil {
      search.enter(root)
      while let (node, next) = search.path.last {
        if next < edges[node].count {
          search.path[search.path.count - 1].next += 1
          search.follow(from: node, to: edges[node][next])
        } else {
          search.leave(node)
        }
      }
    }
    return search.component
  }

  /// What Tarjan's algorithm keeps while it walks.
  private struct Search {
    var path: [(node: Int, next: Int)] = []
    var order: [Int?]
    var component: [Int]
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var visited = 0
    private var found = 0

    init(nodeCount: Int) {
      order = Array(repeating: nil, count: nodeCount)
      low = Array(repeating: 0, count: nodeCount)
      component = Array(repeating: 0, count: nodeCount)
      isOpen = Array(repeating: false, count: nodeCount)
    }

    mutating func enter(_ node: Int) {
      order[node] = visited
      low[node] = visited
      visited += 1
      open.append(node)
      isOpen[node] = true
      path.append((node, 0))
    }

    mutating func follow(from node: Int, to other: Int) {
      if let seen = order[other] {
        if isOpen[other] { low[node] = min(low[node], seen) }
      } else {
        enter(other)
      }
    }

    mutating func leave(_ node: Int) {
      path.removeLast()
      if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
      guard low[node] == order[node] else { return }
      while let last = open.popLast() {
        isOpen[last] = false
        component[last] = found
        if last == node { break }
      }
      found += 1
    }
  }
}
