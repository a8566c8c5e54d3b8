public import VectorIO

extension Study {
    /// The picture for the first page of its report, with the file as it was read; nil where it names none.
    /// - Throws: `missingFile`, `unreadableFile`, `notAPicture`.
    public func readLogo() throws -> (picture: Picture, parts: [InputFile.Part])? {
        guard let logo = report.logo else { return nil }
        let input = try InputFile(path: path(logo), name: logo)
        return (try Picture(input), input.parts)
    }
}
