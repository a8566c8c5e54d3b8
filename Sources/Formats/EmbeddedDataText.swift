public import FranceBuilder
public import Territories
public import Wording

/// What `data info` and `data build` print.
public struct EmbeddedDataText {
    private let check: EmbeddedCheck
    private let wording: Wording

    public init(_ check: EmbeddedCheck, language: Language) {
        self.check = check
        wording = Wording(language)
    }

    /// The counts, then the verdict on files. It ends with a line feed.
    public var text: String {
        let source = check.provenance.source
        var lines = [
            "\(wording.vintage)\(wording.colon)\(wording.words(of: check.vintage))",
            "\(wording.sources(attribution: source.credit)) (\(source.package) \(source.version), SHA-256 \(source.sha256))",
        ]
        lines += Self.counts(check.counts, check.provenance, wording)
        for (census, people, others) in check.censuses {
            let package = "\(census.source.package) \(census.source.version)"
            lines.append(
                wording.census(year: census.year, people: people, package: package, source: census.source.attribution))
            lines += list(wording.countedOtherwise(than: census.year), others)
        }
        lines.append("\(wording.straddlingEPCIs)\(wording.colon)\(wording.format.integer(check.straddlingEPCIs))")
        lines += list(wording.withoutEPCI, check.withoutEPCI)
        lines += list(wording.withoutOutline, check.withoutOutline)
        lines += list(wording.communesWithoutPopulation, check.withoutPopulation)
        let repairs = check.repairs.map { "\(wording.format.integer($0.count)) \($0.kind)" }
        lines.append("\(wording.repairs)\(wording.colon)\(repairs.joined(separator: ", "))")
        if let outlines = check.outlines {
            lines.append("\(wording.outlinesDecoded)\(wording.colon)\(wording.format.integer(outlines))")
        }
        if check.counts != check.provenance.counts { lines.append(wording.countsDiffer) }
        if check.isSound {
            lines.append(wording.soundData)
        } else {
            lines += list(wording.alteredFiles, check.alteredFiles)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What was just built.
    public static func built(_ provenance: Provenance, language: Language) -> String {
        let wording = Wording(language)
        return
            (["\(wording.vintage)\(wording.colon)\(wording.words(of: provenance.vintage(provenance.censuses.last)))"]
            + counts(provenance.counts, provenance, wording))
            .joined(separator: "\n")
    }

    private static func counts(
        _ counts: Provenance.Counts, _ provenance: Provenance, _ wording: Wording
    ) -> [String] {
        let format = wording.format
        return [
            "\(format.integer(counts.communes)) communes, \(format.integer(counts.epcis)) EPCI, "
                + "\(format.integer(counts.departements)) départements, \(format.integer(counts.regions)) régions",
            "\(wording.municipalPopulation(year: provenance.censusYear))\(wording.colon)\(format.integer(counts.population))",
        ]
    }

    private func list(_ title: String, _ names: [String]) -> [String] {
        names.isEmpty ? [] : ["\(title) (\(names.count))\(wording.colon)\(names.joined(separator: ", "))"]
    }
}
