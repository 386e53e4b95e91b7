import DatabaseSchema
import DatabaseTypes
import DialectTypes
import Testing

@Suite("Type tables")
struct TypeTableTests {
  @Test("every native type is in the table of a provider", arguments: NativeTypeName.allCases)
  func nativeTypes(name: NativeTypeName) {
    #expect(Provider.allCases.contains { $0.types.nativeTypes.contains { $0.name == name } })
  }

  @Test("a provider lists each native type once", arguments: Provider.allCases)
  func uniqueNativeTypes(provider: Provider) {
    let names = provider.types.nativeTypes.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("every column type of a native type is known to its database", arguments: Dialect.allCases)
  func columnTypes(dialect: Dialect) {
    for native in dialect.types.nativeTypes {
      #expect(native.column != nil, "\(native.name) has no column type")
      if let column = native.column {
        #expect(dialect.types.definition(of: column) != nil, "\(column) of \(native.name)")
      }
    }
  }

  @Test("every column type of a scalar is known to its database", arguments: Dialect.allCases)
  func scalarTypes(dialect: Dialect) {
    for scalar in ScalarType.allCases {
      let type = dialect.types.columnType(of: scalar)
      #expect(type.name.flatMap(dialect.types.definition) != nil, "\(type) of \(scalar)")
      #expect(dialect.types.family(of: type) != .other, "\(type) of \(scalar)")
    }
  }

  @Test("every column type is known to a database", arguments: TypeName.allCases)
  func typeNames(name: TypeName) {
    #expect(Dialect.allCases.contains { $0.types.definition(of: name) != nil })
  }
}
