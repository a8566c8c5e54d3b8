extension Catalogue {
    /// What the data say of themselves, as a reader of the language writes it: « 34 875 communes ». The data keep their
    /// own French.
    func words(ofVintage vintage: String) -> String {
        let grouped = vintage.replacing(/\b(\d{4,})(?= (communes|EPCI)\b)/) { match in
            Int(match.output.1).map { format.integer($0) } ?? String(match.output.0)
        }
        switch language {
        case .french: return grouped.replacing(" ;", with: "\u{A0};")
        case .english:
            return grouped.replacing(" ;", with: ";")
                .replacing(
                    "populations municipales, année non indiquée par la source",
                    with: "municipal populations, year not given by the source")
        }
    }

    /// Populations and boundaries in a word: the vintage and whose they are, once where both are one file.
    func words(ofVintage vintage: String, attribution: String) -> String {
        let vintage = words(ofVintage: vintage)
        return vintage == attribution ? vintage : "\(vintage). \(attribution)"
    }
}
