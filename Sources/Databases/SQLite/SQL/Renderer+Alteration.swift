package import DatabaseChanges

extension Renderer {
  package var conversions: any ConversionRules { Conversions() }

  package func rewriteReasons(of step: AlterTable) -> [String] {
    Alteration(step).rebuildReasons
  }
}
