public import Territories

extension CallRules {
    /// What a call opens: where one may apply.
    public struct Places: Hashable, Sendable {
        /// Open départements, by code; with `epcis` empty too, for all of them.
        public var departements: [String] = []
        /// Open EPCI, by SIREN.
        public var epcis: [String] = []

        public init() {}

        /// Whether the call says what it opens.
        public var areListed: Bool { !departements.isEmpty || !epcis.isEmpty }
    }

    /// How much of a territory a call opens.
    public enum Openness: Hashable, Sendable {
        case open
        /// Codes of the parts that are not: départements, or EPCI where the call opens EPCI.
        case partly(closed: [String])
        case closed([String])
    }

    /// How much the call opens of some communes, whatever départements and EPCI they are of; nil where it opens everything,
    /// or nothing is asked.
    ///
    /// - Parameter communes: by position.
    /// - Complexity: linear in the communes and in those of what is open.
    public func openness(of communes: some Collection<Int>, in gazetteer: Gazetteer) -> Openness? {
        guard places.areListed, !communes.isEmpty else { return nil }
        var open: Set<Int> = []
        for (level, codes) in [(Level.departement, places.departements), (.epci, places.epcis)] {
            for code in codes {
                guard let position = gazetteer.position(of: code, at: level) else { continue }
                open.formUnion(gazetteer.communes(of: position, at: level))
            }
        }
        let closed = communes.filter { !open.contains($0) }
        if closed.isEmpty { return .open }
        let codes = Set(
            closed.map { position in
                let commune = gazetteer.communes[position]
                let unit =
                    places.departements.isEmpty
                    ? commune.epci.map { gazetteer.epcis[$0].code }
                    : commune.departement.map { gazetteer.departements[$0].code }
                return unit ?? commune.code
            }
        ).sorted()
        return closed.count == communes.count ? .closed(codes) : .partly(closed: codes)
    }
}
