public import Foundation

/// A number that the database can compute with in an update.
public protocol NumberValue: ColumnValue {}

extension Int: NumberValue {}
extension Int64: NumberValue {}
extension Double: NumberValue {}
extension Decimal: NumberValue {}
