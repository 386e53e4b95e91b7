import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension StepInverter {
  /// Recreating it again finds the tables as the step left them, and the same dependents.
  func undoing(_ change: RecreateEnum, _ step: Step) -> Step {
    guard case .recreateEnum(let back) = step else { return step }
    return .recreateEnum(
      RecreateEnum(
        type: back.type.map { underNewNames($0, change.type.after.name) },
        users: change.users.map(\.reversed) + change.departingColumns,
        dependents: change.dependents, mapping: back.mapping, naming: naming,
        typeNames: typeNames))
  }

  /// A type before with the names that renames, which are undone later, have given it.
  private func underNewNames(_ type: EnumType, _ name: QualifiedName) -> EnumType {
    let labels = renamedLabels[name] ?? [:]
    var type = type
    type.name = name
    for place in type.values.indices {
      let label = type.values[place].label
      type.values[place].label = labels[label] ?? label
    }
    return type
  }
}
