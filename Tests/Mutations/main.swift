import Foundation

// `swift run -c release Mutations [--seed N] [--inputs N] [--from N] [--schemas FOLDER]` damages
// schemas and inspects what the language makes of them; then come files of 10 MB or `--bytes N`, of
// which `--large NAME` is to make only one. It ends with 1 when something does not hold. A crash says
// which case it was.
let run = MutationRun(arguments: CommandLine.arguments)
exit(run.run() ? 0 : 1)
