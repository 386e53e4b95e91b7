public import Foundation
public import SchemagenRuntime

/// An entity as it is generated with `codingKeys = "swift"` for a schema that has SQLite only.
public struct Badge: WritableEntity, Codable, Hashable {
  public var teamID: Int
  public var ownerID: String?
  public var worth: Decimal
  public var validUntil: Date?

  public static let table = TableDescription(
    "Badge", primaryKey: [0],
    columns: [
      .init("teamId", .integer),
      .init("ownerId", .text),
      .init("worth", .decimal(precision: nil, scale: nil)),
      .init("validUntil", .timestamp(precision: 3)),
    ],
    constraints: ["primary\tBadge_pkey", "check\tBadge_worth_check\tworth > 0"],
    dialect: .sqlite)

  public static var _fieldNames: [String] { ["teamID", "ownerID", "worth", "validUntil"] }

  public init(teamID: Int, ownerID: String? = nil, worth: Decimal, validUntil: Date? = nil) {
    self.teamID = teamID
    self.ownerID = ownerID
    self.worth = worth
    self.validUntil = validUntil
  }

  public init(_row row: inout DatabaseRow) throws {
    teamID = try row.read(0)
    ownerID = try row.read(1)
    worth = try row.read(2)
    validUntil = try row.read(3)
  }

  public var _values: [any ColumnValue] { [teamID, ownerID, worth, validUntil] }
}

extension Badge {
  /// The columns of ``Badge``.
  public struct Columns: EntityColumns {
    let _scope: Int
    public init(_scope: Int) { self._scope = _scope }
  }

  public enum Constraint: EntityConstraint {
    case pkey, worthCheck
  }

  /// The values of a new ``Badge``.
  public struct Draft: EntityDraft {
    public typealias _Model = Badge
    public var teamID: Int
    public var ownerID: String?
    public var worth: Decimal
    public var validUntil: Date?

    public init(teamID: Int, ownerID: String? = nil, worth: Decimal, validUntil: Date? = nil) {
      self.teamID = teamID
      self.ownerID = ownerID
      self.worth = worth
      self.validUntil = validUntil
    }

    public func _encode(to row: inout _InsertRow) throws {
      try row.set(0, teamID)
      try row.set(1, ownerID)
      try row.set(2, worth)
      try row.set(3, validUntil)
    }
  }
}
