import Foundation
import SchemagenCommands

let context = CommandContext.process
let status = await CommandLineTool.run(Array(CommandLine.arguments.dropFirst()), in: context)
exit(status.rawValue)
