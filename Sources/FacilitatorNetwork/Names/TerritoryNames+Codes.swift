public import Diagnostics
public import Territories

extension TerritoryNames {
    /// The position of what a code or a name designates at a level.
    /// - Parameter surroundings: of the row; the study's where nothing is given.
    /// - Throws: what is wrong with a code, as `CodeResolver` says it; `doubtfulNames` with the proposal as nearest, or
    ///   `unknownNames`, for a name.
    public func position(
        of text: String, at level: Level, around surroundings: NameSurroundings? = nil, place: Diagnostic.Place
    ) throws(Diagnostic) -> Int {
        if let position = gazetteer.position(of: text, at: level) { return position }
        guard concern(text) else { return try resolver.position(of: text, at: level, place: place) }
        let answer = answer(to: text, at: [level], around: surroundings)
        if answer.certainty == .exact, answer.units.count == 1 { return answer.units[0].position }
        if answer.certainty == .unknown, !text.contains(where: \.isWhitespace), text.contains(where: \.isNumber) {
            // « ZONE-7 » of a layer of one's own.
            return try resolver.position(of: text, at: level, place: place)
        }
        throw diagnostic(of: text, answer, place: place)
    }

    /// The commune or the EPCI that a code designates by its shape, or a name at one of some levels.
    /// - Throws: as `position(of:at:)`; `notAmong` for the code of another level.
    func unit(of text: String, at levels: Set<Level>, place: Diagnostic.Place) throws(Diagnostic) -> UnitReference {
        guard concern(text) else {
            let level = resolver.level(of: text) ?? (text.count > 5 ? .epci : .commune)
            guard level == .commune || level == .epci else {
                throw Diagnostic(ValueProblem.notAmong(valid: ["commune", "epci"]), at: place, value: text)
            }
            return UnitReference(level, try resolver.position(of: text, at: level, place: place))
        }
        let answer = answer(to: text, at: levels)
        if answer.certainty == .exact, answer.units.count == 1 { return answer.units[0] }
        throw diagnostic(of: text, answer, place: place)
    }

    private func diagnostic(of text: String, _ answer: NameAnswer, place: Diagnostic.Place) -> Diagnostic {
        let doubt = NameDoubt(text, answer, isAlone: true, in: gazetteer)
        let isUnknown = answer.certainty == .unknown
        return Diagnostic(
            isUnknown ? NameProblem.unknownNames([doubt]) : .doubtfulNames([doubt]), at: place, value: text,
            nearest: answer.units.count == 1 ? gazetteer.code(of: answer.units[0]) : nil)
    }

    var resolver: CodeResolver { CodeResolver(gazetteer: gazetteer) }

    /// What a cell leaves in doubt: one finding, whatever the number of names; nil where all of them are certain.
    func diagnostic(of reading: TerritoryReading, cell: String, place: Diagnostic.Place) -> Diagnostic? {
        let doubts = reading.names.filter { $0.answer.certainty != .exact }
            .map { NameDoubt($0.text, $0.answer, isAlone: reading.items.count == 1, in: gazetteer) }
        guard !doubts.isEmpty else { return nil }
        let isUnknown = reading.certainty == .unknown
        return Diagnostic(
            isUnknown ? NameProblem.unknownNames(doubts) : .doubtfulNames(doubts), at: place, value: cell,
            nearest: reading.perimeter(in: gazetteer))
    }

    /// The same names, and those that a study gives to territories itself.
    /// - Parameters:
    ///   - aliases: each name with what it stands for: names, codes or words of the grammar of perimeters.
    ///   - place: of an alias by its name.
    ///   - findings: receives what is wrong with them.
    public func learning(
        _ aliases: [String: String], place: (String) -> Diagnostic.Place, findings: inout Findings
    ) throws -> TerritoryNames {
        guard !aliases.isEmpty else { return self }
        var learned: [String: [UnitReference]] = [:]
        var parser = PerimeterParser(names: self, zones: nil)
        for (name, text) in aliases.sorted(by: { $0.key < $1.key }) {
            let read = try parser.perimeter(text, round: .missing, place: place(name), findings: &findings)
            guard read.isWhole else { continue }
            let units = read.perimeter.tokens.compactMap { token -> UnitReference? in
                guard case .unit(let unit) = token.part, !token.isExcluded, token.reservedETP == nil else { return nil }
                return unit
            }
            if units.isEmpty || units.count < read.perimeter.tokens.count {
                findings.add(Diagnostic(PerimeterProblem.unknownPerimeterToken, at: place(name), value: text))
            } else {
                learned[name] = units
            }
        }
        return TerritoryNames(gazetteer, around: surroundings, aliases: learned)
    }
}
