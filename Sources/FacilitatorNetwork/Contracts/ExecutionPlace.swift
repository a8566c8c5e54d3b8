internal import Diagnostics
internal import Territories

/// Where a contract is carried out, which decides who follows it (Deux-Sèvres 2018, 6).
struct ExecutionPlace: Hashable {
    /// Empty when no territory could be read.
    var units: [UnitReference] = []
    /// Whether the département alone is known of a postal code, a canton or an arrondissement.
    var isApproximate = false
    /// What an unread place most likely means.
    var nearest: String?

    static func exact(_ units: [UnitReference]) -> ExecutionPlace { ExecutionPlace(units: units) }
}

/// Reads places of execution: codes with their kind as national data have them, names and lists as people write them.
struct ExecutionPlaceReader {
    let names: TerritoryNames
    private var parser: PerimeterParser
    private var known: [String: ExecutionPlace] = [:]
    private var gazetteer: Gazetteer { names.gazetteer }

    init(names: TerritoryNames) {
        self.names = names
        parser = PerimeterParser(names: names, zones: nil)
    }

    /// - Parameters:
    ///   - kind: « Code commune », « Code postal »…; nil where the file does not say what the text is.
    ///   - name: of the place beside its code; nil where there is none.
    /// - Complexity: places met before are remembered: a name is looked up once a file.
    mutating func place(_ text: String, kind: String?, name: String?) -> ExecutionPlace {
        let key = "\(kind ?? "")\u{1F}\(text)\u{1F}\(name ?? "")"
        if let place = known[key] { return place }
        let place = kind.map { coded(text, kind: normalized($0), name: name) } ?? written(text, name: name)
        known[key] = place
        return place
    }

    // MARK: Codes with their kind

    private func coded(_ code: String, kind: String, name: String?) -> ExecutionPlace {
        switch kind {
        case "codecommune": return commune(code).map { .exact([$0]) } ?? postal(code, name: name)
        case "codepostal": return postal(code, name: name)
        case "codedepartement": return unit(code, at: .departement).map { .exact([$0]) } ?? ExecutionPlace()
        case "coderegion": return unit(code, at: .region).map { .exact([$0]) } ?? ExecutionPlace()
        case "codearrondissement", "codecanton":
            // Paris, Lyon and Marseille have arrondissements of their own, by codes of communes.
            if let commune = commune(code) { return .exact([commune]) }
            return departement(around: code).map { ExecutionPlace(units: [$0], isApproximate: true) }
                ?? ExecutionPlace()
        // The whole country is no place.
        default: return ExecutionPlace()
        }
    }

    /// A commune by its code, one that has merged by the commune it is part of now.
    private func commune(_ code: String) -> UnitReference? {
        let resolver = names.resolver
        let restored = resolver.repaired(code, at: .commune) ?? code.uppercased()
        let position =
            gazetteer.position(of: restored, at: .commune) ?? gazetteer.formerCodes[restored]?.commune
            ?? INSEECode.restoringLeadingZero(code).flatMap { gazetteer.formerCodes[$0]?.commune }
        return position.map { UnitReference(.commune, $0) }
    }

    private func unit(_ code: String, at level: Level) -> UnitReference? {
        let restored = names.resolver.repaired(code, at: level) ?? code.uppercased()
        return gazetteer.position(of: restored, at: level).map { UnitReference(level, $0) }
    }

    /// A postal code tells a post office: of the commune, only its name does; else the département is known.
    private func postal(_ code: String, name: String?) -> ExecutionPlace {
        guard let departement = departement(around: code.count == 4 ? "0" + code : code) else {
            return ExecutionPlace()
        }
        if let name {
            let around = NameSurroundings(departements: [departement.position])
            let answer = names.answer(to: name, at: [.commune], around: around)
            let isThere = answer.units.allSatisfy {
                gazetteer.communes[$0.position].departement == departement.position
            }
            if answer.certainty == .exact, answer.units.count == 1, isThere { return .exact(answer.units) }
        }
        return ExecutionPlace(units: [departement], isApproximate: true)
    }

    /// The département that a code begins with; Corsica's postal codes say 20, and 200, 201 are its south.
    private func departement(around code: String) -> UnitReference? {
        guard code.count >= 3 else { return nil }
        let code = code.uppercased()
        var prefix = String(code.prefix(code.hasPrefix("97") ? 3 : 2))
        if prefix == "20" { prefix = code.hasPrefix("200") || code.hasPrefix("201") ? "2A" : "2B" }
        return gazetteer.position(of: prefix, at: .departement).map { UnitReference(.departement, $0) }
    }

    // MARK: As people write

    /// A list of names, codes and words of the grammar of perimeters.
    private mutating func written(_ text: String, name: String?) -> ExecutionPlace {
        var findings = Findings()
        let read = try? parser.perimeter(text, round: .missing, place: .init(), findings: &findings)
        if let read, read.isWhole, findings.diagnostics.isEmpty {
            let units = read.perimeter.tokens.compactMap { token -> UnitReference? in
                guard case .unit(let unit) = token.part, !token.isExcluded else { return nil }
                return unit
            }
            if !units.isEmpty, units.count == read.perimeter.tokens.count { return .exact(units) }
        }
        if let commune = commune(text) { return .exact([commune]) }
        if text.count == 5, text.allSatisfy(\.isNumber) { return postal(text, name: name) }
        return ExecutionPlace(nearest: findings.diagnostics.lazy.compactMap(\.nearest).first)
    }
}
