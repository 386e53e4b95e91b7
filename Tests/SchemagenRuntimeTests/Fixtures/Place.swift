public import SchemagenRuntime

/// A place in types that only PostgreSQL has, exchanged as text.
public struct Place: WritableEntity, Identifiable {
  public var id: Int
  public var position: String?
  public var stay: String?
  public var network: String?
  public var device: String?
  public var words: String?
  public var hours: String?
  public var corners: [String]

  public static let table = TableDescription(
    "Place", primaryKey: [0],
    columns: [
      .init("id", .integer),
      .init("position", .other("point")),
      .init("stay", .other("interval")),
      .init("network", .other("cidr")),
      .init("device", .other("macaddr")),
      .init("words", .other("tsvector")),
      .init("hours", .other("int4range")),
      .init("corners", .list(.other("point"))),
    ])

  public init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    position = try row.read(1)
    stay = try row.read(2)
    network = try row.read(3)
    device = try row.read(4)
    words = try row.read(5)
    hours = try row.read(6)
    corners = try row.read(7)
  }

  public var _values: [any ColumnValue] {
    [id, position, stay, network, device, words, hours, corners]
  }
}

extension Place {
  /// The columns of ``Place``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
    public var id: EntityColumn<Place, Int> { .init(_index: 0, _scope) }
    public var stay: EntityColumn<Place, String?> { .init(_index: 2, _scope) }
    public var network: EntityColumn<Place, String?> { .init(_index: 3, _scope) }
    public var device: EntityColumn<Place, String?> { .init(_index: 4, _scope) }
    public var words: EntityColumn<Place, String?> { .init(_index: 5, _scope) }
  }

  /// The values of a new ``Place``.
  public struct Draft: EntityDraft {
    public typealias _Model = Place

    public var values: [String?]
    public var corners: [String]

    public init(_ values: String?..., corners: [String] = []) {
      self.values = values
      self.corners = corners
    }

    public func _encode(to row: inout _InsertRow) throws {
      for (position, value) in values.enumerated() { try row.set(position + 1, value) }
      try row.set(7, corners)
    }
  }
}

/// Reads and writes rows of ``Place``.
public struct PlaceRepository: EntityRepository {
  public typealias Model = Place
  public let session: any DatabaseSession

  public init(_ session: any DatabaseSession) {
    self.session = session
  }
}
