internal import Territories

/// What a text that is no name to the letter may mean, the likeliest first.
struct NameProposals {
    private let lookup: NameLookup
    private var gazetteer: Gazetteer { lookup.gazetteer }

    init(_ lookup: NameLookup) {
        self.lookup = lookup
    }

    /// A unit that may be meant.
    private struct Proposal {
        let unit: UnitReference
        let reason: NameAnswer.Reason
        /// 0 to 1.
        let score: Double
    }

    /// Below it a likeness is chance.
    private static let leastScore = 0.5
    /// What a place outside the study loses.
    private static let outsideLoss = 0.22

    /// - Parameter direct: the units that bear the name, none of which is certain.
    func answer(beside direct: NameAnswer) -> NameAnswer {
        let answer = answer(beside: direct, at: lookup.wanted)
        guard answer.certainty == .unknown, lookup.wanted != lookup.levels else { return answer }
        // « Région de Compiègne » is none of the régions.
        return self.answer(beside: direct, at: lookup.levels)
    }

    private func answer(beside direct: NameAnswer, at wanted: Set<Level>) -> NameAnswer {
        var proposals = seats() + slips(at: wanted) + overlaps(at: wanted) + initials()
        if let reason = direct.reason {
            let named = direct.units + direct.rivals
            // A name to the letter yields only to one that is much like it around.
            let isAround = lookup.surroundings.reach(named[0], in: gazetteer)
            let score = isAround ? 1 : reason == .outside || reason == .homonyms ? elsewhere(named[0]) : 0.8
            proposals += named.enumerated().map {
                Proposal(unit: $1, reason: reason, score: score - Double($0) * 0.001)
            }
        }
        var best: [UnitReference: Proposal] = [:]
        for proposal in proposals where proposal.score >= Self.leastScore {
            if proposal.score > best[proposal.unit]?.score ?? 0 { best[proposal.unit] = proposal }
        }
        let ordered = best.values.sorted { first, second in
            if abs(first.score - second.score) > 1e-9 { return first.score > second.score }
            let ranked = lookup.ranked([first.unit, second.unit])
            return ranked[0] == first.unit
        }
        guard let first = ordered.first else { return .unknown }
        return .proposed(ordered.prefix(5).map(\.unit), first.reason)
    }

    /// The EPCI around communes, before the communes themselves.
    func around(_ answer: NameAnswer, _ reason: NameAnswer.Reason) -> NameAnswer {
        let communes = lookup.ranked(answer.units + answer.rivals)
        var units: [UnitReference] = []
        for unit in communes {
            if unit.level == .commune, lookup.levels.contains(.epci), let epci = gazetteer.communes[unit.position].epci
            {
                units.append(UnitReference(.epci, epci))
            }
            units.append(unit)
        }
        return .proposed(units, reason)
    }

    /// A village of the same name far away is meant less often than a longer name around.
    private func elsewhere(_ unit: UnitReference) -> Double {
        unit.level == .commune ? 0.6 + 0.12 * min(1, lookup.people(unit) / 10_000) : 0.8
    }

    private func adjusted(_ score: Double, _ unit: UnitReference) -> Double {
        let surroundings = lookup.surroundings
        if surroundings.departements.isEmpty || surroundings.reach(unit, in: gazetteer) { return score }
        return score - Self.outsideLoss
    }

    // MARK: Chief towns

    /// « Niort Agglo » is the EPCI of Niort; where only a commune is asked for, an EPCI is its chief town.
    private func seats() -> [Proposal] {
        let core = NameCore(lookup.stripped)
        if lookup.phrase.form != nil, lookup.levels.contains(.epci) {
            let answer = lookup.called(core, at: [.commune])
            return (answer.units + answer.rivals).compactMap { unit in
                guard let epci = gazetteer.communes[unit.position].epci else { return nil }
                let isSeat = gazetteer.epcis[epci].seat == unit.position
                let found = UnitReference(.epci, epci)
                return Proposal(unit: found, reason: .seat, score: adjusted(isSeat ? 0.95 : 0.62, found))
            }
        }
        guard lookup.levels == [.commune] else { return [] }
        let answer = lookup.called(core, at: [.epci, .departement])
        return (answer.units + answer.rivals).compactMap { unit in
            gazetteer.seat(of: unit).map {
                let found = UnitReference(.commune, $0)
                return Proposal(unit: found, reason: .seat, score: adjusted(0.9, found))
            }
        }
    }

    // MARK: Slips of the keyboard

    /// Names within a few edits.
    private func slips(at wanted: Set<Level>) -> [Proposal] {
        var proposals: [Proposal] = []
        for core in [NameCore(lookup.text), NameCore(lookup.stripped)] {
            let limit = core.letters.count < 5 ? 0 : core.letters.count < 9 ? 1 : core.letters.count < 15 ? 2 : 3
            guard limit > 0 else { continue }
            for (entry, distance) in lookup.index.entries(within: limit, of: core)
            where wanted.contains(entry.unit.level) {
                let share = Double(distance) / Double(core.letters.count)
                let score = adjusted(0.94 - share - (entry.kind == .former ? 0.1 : 0), entry.unit)
                let reason: NameAnswer.Reason = entry.kind == .former ? .former : .slip
                proposals.append(Proposal(unit: entry.unit, reason: reason, score: score))
            }
        }
        return proposals
    }

    // MARK: Words in common

    /// Groupings of the country, and communes around, whose names share words with the text.
    private func overlaps(at wanted: Set<Level>) -> [Proposal] {
        let likeness = WordLikeness(lookup.stripped)
        guard likeness.isUsable else { return [] }
        var units: [UnitReference] = []
        for level in Level.allCases where wanted.contains(level) && level != .commune {
            units += gazetteer.groupings(level).indices.map { UnitReference(level, $0) }
        }
        if wanted.contains(.commune) {
            let around = lookup.surroundings.departements.sorted().flatMap { gazetteer.departements[$0].communes }
            let communes = gazetteer.departements.isEmpty ? Array(gazetteer.communes.indices) : around
            units += communes.map { UnitReference(.commune, $0) }
        }
        var text = FoldedText()
        return units.flatMap { unit -> [Proposal] in
            text.fold(gazetteer.name(of: unit))
            let isCommune = unit.level == .commune
            let score = adjusted(likeness.score(text, endingsDiffer: !isCommune) * (isCommune ? 0.9 : 1), unit)
            guard score >= Self.leastScore else { return [] }
            let proposal = Proposal(unit: unit, reason: .words, score: score)
            // « Dunkerque Grand Littoral » is more than Dunkerque.
            guard isCommune, wanted.contains(.epci), likeness.count > text.marks.count,
                let epci = gazetteer.communes[unit.position].epci, gazetteer.epcis[epci].seat == unit.position
            else { return [proposal] }
            return [Proposal(unit: UnitReference(.epci, epci), reason: .seat, score: score + 0.01), proposal]
        }
    }

    // MARK: Initials

    /// « CCHVS » is the CC Haut Val de Sèvre; « PMM » leaves the first words of the legal form out.
    private func initials() -> [Proposal] {
        let core =
            lookup.phrase.form == nil ? lookup.text : FoldedText(lookup.text.words.filter(Self.isNoForm)[...].joined())
        if let region = NameVocabulary.regions[String(decoding: core.letters, as: UTF8.self)],
            lookup.levels.contains(.region), let position = gazetteer.position(of: region, at: .region)
        {
            return [Proposal(unit: UnitReference(.region, position), reason: .initials, score: 0.9)]
        }
        guard lookup.levels.contains(.epci), core.marks.count == 1, (2...10).contains(core.letters.count) else {
            return []
        }
        let isCapital = lookup.written.contains(where: \.isUppercase) && !lookup.written.contains(where: \.isLowercase)
        var text = FoldedText()
        return gazetteer.epcis.indices.compactMap { position in
            let unit = UnitReference(.epci, position)
            text.fold(gazetteer.epcis[position].name)
            let all = text.marks.map { text.letters[$0.letters.lowerBound] }
            let great = text.words.filter { !WordLikeness.small.contains($0) }.compactMap(\.utf8.first)
            let own = text.words.filter(Self.isNoForm).compactMap(\.utf8.first)
            guard
                all == core.letters || (0...2).contains(where: { great.dropFirst($0).elementsEqual(core.letters) })
                    || own.count > 1 && Self.forms.contains(where: { ($0 + own).elementsEqual(core.letters) })
            else { return nil }
            return Proposal(unit: unit, reason: .initials, score: adjusted(isCapital ? 0.8 : 0.74, unit))
        }
    }

    /// « COR » is the Communauté d’agglomération de l’Ouest Rhodanien.
    private static let forms = ["c", "cc", "ca", "cu", "m"].map { Array($0.utf8) }

    private static func isNoForm(_ word: String) -> Bool {
        !NameVocabulary.legalForm.contains(WordMark(word)) && !WordLikeness.small.contains(word)
    }
}
