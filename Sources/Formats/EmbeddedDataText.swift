public import FranceBuilder
public import Territories
public import Wording

/// What `data info` and `data build` print.
public struct EmbeddedDataText {
    private let check: EmbeddedCheck
    private let catalogue: Wording

    public init(_ check: EmbeddedCheck, language: Language) {
        self.check = check
        catalogue = Wording(language)
    }

    public var text: String {
        let source = check.provenance.source
        var lines = [
            "\(catalogue.vintage)\(catalogue.colon)\(catalogue.words(of: check.provenance.vintage))",
            "\(catalogue.sources(attribution: source.credit)) (\(source.package) \(source.version), SHA-256 \(source.sha256))",
        ]
        lines += Self.counts(check.counts, catalogue)
        lines.append("\(catalogue.straddlingEPCIs)\(catalogue.colon)\(catalogue.format.integer(check.straddlingEPCIs))")
        lines += list(catalogue.withoutEPCI, check.withoutEPCI)
        lines += list(catalogue.withoutOutline, check.withoutOutline)
        lines += list(catalogue.communesWithoutPopulation, check.withoutPopulation)
        let repairs = check.repairs.map { "\(catalogue.format.integer($0.count)) \($0.kind)" }
        lines.append("\(catalogue.repairs)\(catalogue.colon)\(repairs.joined(separator: ", "))")
        if let outlines = check.outlines {
            lines.append("\(catalogue.outlinesDecoded)\(catalogue.colon)\(catalogue.format.integer(outlines))")
        }
        if check.counts != check.provenance.counts { lines.append(catalogue.countsDiffer) }
        if check.isSound {
            lines.append(catalogue.soundData)
        } else {
            lines += list(catalogue.alteredFiles, check.alteredFiles)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What was just built.
    public static func built(_ provenance: Provenance, language: Language) -> String {
        let catalogue = Wording(language)
        return
            (["\(catalogue.vintage)\(catalogue.colon)\(catalogue.words(of: provenance.vintage))"]
            + counts(provenance.counts, catalogue))
            .joined(separator: "\n")
    }

    private static func counts(_ counts: Provenance.Counts, _ catalogue: Wording) -> [String] {
        let format = catalogue.format
        return [
            "\(format.integer(counts.communes)) communes, \(format.integer(counts.epcis)) EPCI, "
                + "\(format.integer(counts.departements)) départements, \(format.integer(counts.regions)) régions",
            "\(catalogue.municipalPopulation)\(catalogue.colon)\(format.integer(counts.population))",
        ]
    }

    private func list(_ title: String, _ names: [String]) -> [String] {
        names.isEmpty ? [] : ["\(title) (\(names.count))\(catalogue.colon)\(names.joined(separator: ", "))"]
    }
}
