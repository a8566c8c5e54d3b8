internal import Territories

/// The search for what one name means.
struct NameLookup {
    let gazetteer: Gazetteer
    let index: NameIndex
    /// Those that the place where the name stands admits.
    let levels: Set<Level>
    let surroundings: NameSurroundings
    /// The name without codes beside it.
    let text: FoldedText
    let phrase: NamePhrase
    /// As written, for accents and capitals.
    let written: String

    init(names: TerritoryNames, index: NameIndex, text: String, levels: Set<Level>, around: NameSurroundings) {
        gazetteer = names.gazetteer
        self.index = index
        self.levels = levels
        // « Val 81 » is a name.
        let isName = !index.entries(under: NameCore(FoldedText(text))).isEmpty
        let (name, departement) = isName ? (text, nil) : DepartementHint.split(text, in: names.gazetteer)
        written = name
        surroundings = around.within(departement)
        self.text = FoldedText(DottedInitials.joined(name))
        phrase = NamePhrase(self.text)
    }

    /// The words around a name that say what it is, and the name itself where it can be told apart.
    var stripped: FoldedText { FoldedText(phrase.core.joined(separator: " ")) }

    var wanted: Set<Level> { phrase.levels.map { $0.intersection(levels) } ?? levels }

    /// The exact answer, or the best that can be guessed.
    func answer() -> NameAnswer {
        let named = toTheLetter()
        if named.isFinal { return named.answer }
        return NameProposals(self).answer(beside: named.answer)
    }

    /// What the words say without any guess at names that are not quite theirs; not final while a guess may be better.
    func toTheLetter() -> (answer: NameAnswer, isFinal: Bool) {
        if text.marks.isEmpty { return (.unknown, true) }
        if let commune = Arrondissement.commune(of: text.words, in: gazetteer), levels.contains(.commune) {
            return (.proposed([UnitReference(.commune, commune)], .arrondissement), true)
        }
        let direct = called(NameCore(text), at: phrase.form == nil ? levels : levels.intersection([.epci]))
        // Where nothing is known of where, or the name is one of around, no other is nearer.
        let isBest =
            surroundings.departements.isEmpty
            || direct.units.first.map { surroundings.reach($0, in: gazetteer) } ?? false
        // « Commune d’Arras » is not its EPCI.
        let narrowed = phrase.levels == nil ? direct : called(NameCore(text), at: wanted)
        if direct.certainty != .exact, narrowed.certainty == .exact { return (narrowed, true) }
        if direct.certainty == .exact || isBest && !direct.units.isEmpty && direct.reason == .homonyms {
            return (direct, true)
        }
        if phrase.core.isEmpty { return direct.units.isEmpty ? (whole(), true) : (direct, false) }
        if phrase.core != phrase.words || direct.units.isEmpty {
            let stages = phrase.stages.map { FoldedText($0.joined(separator: " ")) } + [stripped]
            let inner = stages.lazy.map { called(NameCore($0), at: wanted) }.first { !$0.units.isEmpty } ?? .unknown
            if phrase.isNamedAfter { return (namedAfter(inner), true) }
            // « La Ville-du-Bois » is no town called « Bois ».
            if direct.units.isEmpty {
                return inner.certainty == .exact ? (vague(inner), true) : (inner, false)
            }
        }
        return (direct, false)
    }

    /// « Tout le département », where there is one only.
    private func whole() -> NameAnswer {
        guard let level = phrase.levels?.first, phrase.levels?.count == 1, levels.contains(level) else {
            return .unknown
        }
        let units: [UnitReference]
        switch level {
        case .departement: units = surroundings.departements.sorted().map { UnitReference(.departement, $0) }
        case .region:
            let regions = surroundings.departements.compactMap { departement in
                gazetteer.departements[departement].communes.first.flatMap { gazetteer.communes[$0].region }
            }
            units = Set(regions).sorted().map { UnitReference(.region, $0) }
        default: units = []
        }
        if units.count == 1 { return .exact(units[0]) }
        let near = units.filter { surroundings.nearness(of: $0, in: gazetteer) > 0 }
        return near.count == 1 ? .proposed(near + units.filter { $0 != near[0] }, .homonyms) : .unknown
    }

    /// « Territoire de Niort » may be wider than Niort.
    private func vague(_ answer: NameAnswer) -> NameAnswer {
        let isVague = phrase.words.contains { ["territoire", "territoires", "perimetre"].contains($0) }
        guard isVague, answer.units[0].level == .commune, phrase.levels == nil else { return answer }
        return NameProposals(self).around(answer, .namedAfter)
    }

    /// A body that bears a territory's name.
    private func namedAfter(_ answer: NameAnswer) -> NameAnswer {
        guard let first = answer.units.first else {
            let guess = NameProposals(self).answer(beside: answer)
            guard let first = guess.units.first else { return guess }
            return first.level == .commune && phrase.levels != [.commune]
                ? NameProposals(self).around(guess, .namedAfter)
                : .proposed(guess.units + guess.rivals, .namedAfter)
        }
        if first.level == .commune, phrase.levels != [.commune] {
            return NameProposals(self).around(answer, .namedAfter)
        }
        return .proposed(answer.units + answer.rivals, .namedAfter)
    }

    // MARK: Names to the letter

    /// The units whose name has these words.
    func called(_ core: NameCore, at levels: Set<Level>) -> NameAnswer {
        let entries = index.entries(under: core).filter { levels.contains($0.unit.level) }
        guard !entries.isEmpty else { return .unknown }
        let official = entries.filter { $0.kind != .former }
        guard !official.isEmpty else { return .proposed(ranked(units(of: entries)), .former) }
        let near = official.filter { surroundings.reach($0.unit, in: gazetteer) }
        let former = entries.filter { $0.kind == .former && surroundings.reach($0.unit, in: gazetteer) }
        if near.isEmpty, !former.isEmpty {
            return .proposed(ranked(units(of: former)) + ranked(units(of: official)), .former)
        }
        let pool = near.isEmpty ? official : near
        let toTheLetter = pool.filter { $0.whole == core.whole }
        let best = units(of: toTheLetter.isEmpty ? pool : toTheLetter)
        let others = units(of: official).filter { !best.contains($0) }
        let answer = NameAnswer.proposed(ranked(best) + ranked(others), .homonyms)
        if best.count > 1 { return chosenBySeat(best, answer) }
        if !agrees(best[0]) {
            return .proposed(answer.units + answer.rivals, .legalForm)
        }
        // « Arras » may be the commune or the « Communauté urbaine d’Arras ».
        let isTown = best[0].level == .commune && pool.contains { $0.unit.level == .epci }
        let isShortened =
            toTheLetter.isEmpty && official.contains { $0.whole == core.whole && $0.unit.level == .commune }
        let isElsewhere =
            !toTheLetter.isEmpty && near.isEmpty
            && (surroundings.departements.isEmpty ? !others.isEmpty : others.contains { $0.level == best[0].level })
        // « Vergne » may be Vergné as well as La Vergne.
        let isShared =
            units(of: pool).filter { $0.level == best[0].level }.count > 1 && !isSpelled(gazetteer.name(of: best[0]))
        if isTown || isShortened || isElsewhere || isShared { return answer }
        if !near.isEmpty { return .exact(best[0]) }
        return isKnownAnywhere(best[0], among: others)
            ? .exact(best[0]) : .proposed(answer.units + answer.rivals, others.isEmpty ? .outside : .homonyms)
    }

    /// Whether nobody would ask which one is meant, though it lies elsewhere or nothing is known of where.
    private func isKnownAnywhere(_ unit: UnitReference, among others: [UnitReference]) -> Bool {
        if surroundings.departements.isEmpty {
            return unit.level != .commune || !hasForeignAccent(gazetteer.name(of: unit))
        }
        switch unit.level {
        case .departement, .region: return phrase.levels != nil && others.isEmpty
        case .epci: return phrase.form != nil && others.isEmpty
        case .commune: return others.isEmpty && (gazetteer.communes[unit.position].population ?? 0) >= 20_000
        }
    }

    /// « Sauzé » is not Sauze.
    private func hasForeignAccent(_ name: String) -> Bool {
        let letters = Set(name.lowercased())
        return written.lowercased().contains { $0.isLetter && !$0.isASCII && $0 != "œ" && !letters.contains($0) }
    }

    /// Whether a name is written with its own accents.
    private func isSpelled(_ name: String) -> Bool {
        let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return letters(written) == letters(name)
    }

    /// The EPCI's legal form is the one that is written.
    private func agrees(_ unit: UnitReference) -> Bool {
        guard unit.level == .epci, let form = phrase.form else { return true }
        return form.agrees(with: LegalForm(FoldedText(gazetteer.name(of: unit)).words))
    }

    /// The seat chooses the only one in its EPCI, or proposes the only one in its département.
    private func chosenBySeat(_ units: [UnitReference], _ answer: NameAnswer) -> NameAnswer {
        let near = units.filter { surroundings.nearness(of: $0, in: gazetteer) >= 2 }
        return near.count == 1 && Set(units.map(\.level)).count == 1 ? .exact(near[0]) : answer
    }

    /// Each unit once; of units with the same communes the one of the lowest level.
    private func units(of entries: [NameIndex.Entry]) -> [UnitReference] {
        var units: [UnitReference] = []
        for entry in entries where !units.contains(entry.unit) { units.append(entry.unit) }
        guard units.count > 1 else { return units }
        let order: [Level] = [.commune, .epci, .departement, .region]
        let ascending = units.sorted { order.firstIndex(of: $0.level)! < order.firstIndex(of: $1.level)! }
        var kept: [UnitReference] = []
        for unit in ascending {
            let communes = gazetteer.communes(of: unit)
            let isThere = kept.contains { $0.level != unit.level && gazetteer.communes(of: $0) == communes }
            if !isThere { kept.append(unit) }
        }
        return kept
    }

    /// Those around first, then those near the seat, then the most populous.
    func ranked(_ units: [UnitReference]) -> [UnitReference] {
        guard units.count > 1 else { return units }
        return units.map { unit in
            (
                unit, surroundings.reach(unit, in: gazetteer), surroundings.nearness(of: unit, in: gazetteer),
                people(unit)
            )
        }.sorted { first, second in
            if first.1 != second.1 { return first.1 }
            if first.2 != second.2 { return first.2 > second.2 }
            if first.3 != second.3 { return first.3 > second.3 }
            return gazetteer.code(of: first.0) < gazetteer.code(of: second.0)
        }.map(\.0)
    }

    func people(_ unit: UnitReference) -> Double {
        gazetteer.communes(of: unit).reduce(0) { $0 + (gazetteer.communes[$1].population ?? 0) }
    }
}
