/// An argument of ``EntityQuery/aggregate(_:)``: a ``QueryAggregate``.
public protocol QueryAggregateTerm: QuerySelectable {}

extension QueryAggregate: QueryAggregateTerm {}
