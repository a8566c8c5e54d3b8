import FranceBuilder
@main struct M { static func main() throws { print(try FranceBuild.run(wheel: CommandLine.arguments[1], into: CommandLine.arguments[2], vintage: "x")) } }
