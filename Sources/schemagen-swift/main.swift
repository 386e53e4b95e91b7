import Foundation
import SwiftEmission

let (message, status) = SwiftTool.run(CommandLine.arguments.dropFirst())
FileHandle.standardError.write(Data(message.utf8))
exit(status)
