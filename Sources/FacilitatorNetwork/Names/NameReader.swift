internal import Territories
internal import VectorIO

/// Reads a cell of names from left to right.
struct NameReader {
    let names: TerritoryNames
    /// Of the row.
    let surroundings: NameSurroundings
    private let resolver: CodeResolver
    var items: [TerritoryReading.Item] = []
    /// Of « communes de X, Y et Z », while the list goes on.
    var levels: Set<Level>?
    /// Of « 79 : Niort, Thouars ».
    var departement: Int?
    /// How names that follow are taken.
    var exclusion = Exclusion.none

    enum Exclusion {
        case none
        /// Behind « sauf »: what follows lies inside what came before.
        case inside(isFirst: Bool)
        /// In brackets that begin with « sauf ».
        case brackets
    }

    init(names: TerritoryNames, surroundings: NameSurroundings) {
        self.names = names
        self.surroundings = surroundings
        resolver = CodeResolver(gazetteer: names.gazetteer)
    }

    mutating func reading(of cell: String) -> TerritoryReading {
        if let units = names.units(calledHere: cell) {
            return TerritoryReading(items: [.name(name(cell[...], Self.exact(units)))])
        }
        let pieces = NameScanner.pieces(PerimeterGrammar.withDecimalPoints(cell)) { Self.isToken($0) }
        var index = 0
        while index < pieces.count {
            switch pieces[index] {
            case .token(let word): items.append(.token(word))
            case .hard:
                levels = nil
                exclusion = .none
            case .soft, .comma, .colon: break
            case .reservation(let etp): reserve(etp)
            case .close: if case .brackets = exclusion { exclusion = .none }
            case .except: except(isInBrackets: index > 0 && pieces[index - 1] == .open)
            case .open:
                index = brackets(pieces, index)
                continue
            case .words:
                index = group(pieces, index)
                continue
            }
            index += 1
        }
        return TerritoryReading(items: items)
    }

    private static func exact(_ units: [UnitReference]) -> NameAnswer {
        NameAnswer(units: units, certainty: .exact, reason: nil, rivals: [])
    }

    /// `epci:…`, `zone:…`, whatever their value.
    private static func isToken(_ word: Substring) -> Bool {
        let body = word.drop { $0 == PerimeterGrammar.exclusion }
        let parts = body.split(separator: PerimeterGrammar.colon, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return false }
        let prefix = parts[0].lowercased()
        return PerimeterGrammar.prefixes.contains(prefix) || !parts[1].contains(where: \.isLetter)
    }

    func name(_ text: Substring, _ answer: NameAnswer, isExcluded: Bool = false) -> TerritoryReading.Name {
        TerritoryReading.Name(text: String(text), isExcluded: isExcluded, answer: answer)
    }

    // MARK: One name

    var around: NameSurroundings { surroundings.within(departement) }

    func exactAnswer(_ text: String) -> NameAnswer {
        if let units = names.units(calledHere: text) { return Self.exact(units) }
        let all = Set(Level.allCases)
        if let coded = BesideCode(text, gazetteer: names.gazetteer) {
            return coded.answer(names.lookup(coded.name, at: all, around: around).answer(), at: all)
        }
        return names.lookup(text, at: all, around: around).toTheLetter().answer
    }

    func answer(_ text: String) -> NameAnswer {
        if let levels {
            let answer = names.answer(to: text, at: levels, around: around)
            if answer.certainty == .exact { return answer }
            let free = names.answer(to: text, around: around)
            return free.certainty == .exact || answer.certainty == .unknown ? free : answer
        }
        return names.answer(to: text, around: around)
    }

    /// A name, a code, or several of them without marks between.
    mutating func take(_ text: Substring, _ found: NameAnswer?, doubted: NameAnswer.Reason? = nil) {
        let words = text.split(whereSeparator: \.isWhitespace)
        if found == nil, words.allSatisfy({ isCode($0) }) {
            for word in words { items.append(.token(String(word))) }
            return
        }
        let phrase = NamePhrase(FoldedText(DottedInitials.joined(String(text))))
        var answer = found ?? answer(String(text))
        if let doubted { answer = answer.doubted(doubted) }
        if phrase.isPlural { levels = phrase.levels }
        if found == nil, answer.certainty != .exact, !isOneEPCI(text, answer), let several = several(words) {
            for name in several { append(name) }
            return
        }
        append(name(text, answer))
    }

    /// « Landerneau Daoulas » are two communes, and all in the name of one EPCI.
    private func isOneEPCI(_ text: Substring, _ answer: NameAnswer) -> Bool {
        guard let unit = answer.units.first, unit.level == .epci else { return false }
        let words = Set(FoldedText(names.gazetteer.name(of: unit)).words)
        return FoldedText(text).words.allSatisfy { words.contains($0) || WordLikeness.small.contains($0) }
    }

    func isCode(_ word: Substring) -> Bool {
        let body = word.prefix { $0 != PerimeterGrammar.reservation }
        return resolver.level(of: String(body)) != nil || !word.contains(where: \.isLetter)
    }

    // MARK: What stands around names

    /// Words before a colon: « Communes : », « 79 : », « CC du Thouarsais : ».
    mutating func label(_ text: Substring, _ found: NameAnswer?) {
        let phrase = NamePhrase(FoldedText(text))
        levels = phrase.levels
        if phrase.core.isEmpty { return }
        if let position = names.gazetteer.position(of: text.trimmed.uppercased(), at: .departement) {
            departement = position
            return
        }
        let answer = found ?? answer(String(text))
        if answer.certainty == .exact, answer.units.count == 1, answer.units[0].level == .departement {
            departement = answer.units[0].position
            return
        }
        levels = nil
        append(name(text, answer.doubted(.list)))
    }

    private mutating func except(isInBrackets: Bool) {
        if items.isEmpty {
            let whole = names.lookup("tout le département", at: [.departement], around: around).answer()
            items.append(.name(name("tout le département", whole.doubted(.list))))
        }
        exclusion = isInBrackets ? .brackets : .inside(isFirst: true)
    }

    /// What stands in brackets behind a name.
    /// - Returns: the index behind the bracket that opens, or behind those that close where they are read.
    private mutating func brackets(_ pieces: [NameScanner.Piece], _ open: Int) -> Int {
        guard open + 2 < pieces.count, pieces[open + 2] == .close, case .words(let text) = pieces[open + 1],
            case .name(let last)? = items.last
        else {
            return open + 1
        }
        let word = text.trimmed
        // « Crèche (La) », « Val de Sèvre (Haut) », and official names with brackets.
        for whole in ["\(last.text) (\(word))", "\(word) \(last.text)"] {
            let joined = exactAnswer(whole)
            guard joined.certainty == .exact else { continue }
            items[items.count - 1] = .name(name(last.text[...], joined, isExcluded: last.isExcluded))
            return open + 3
        }
        let named = names.lookup(word, at: [.departement], around: NameSurroundings()).toTheLetter().answer
        if named.certainty == .exact {
            let again = names.answer(to: last.text, around: surroundings.within(named.units[0].position))
            items[items.count - 1] = .name(name(last.text[...], again, isExcluded: last.isExcluded))
            return open + 3
        }
        if Self.isInitials(word) { return open + 3 }
        if answer(word).certainty == .unknown {
            var doubted = last
            doubted.answer = last.answer.doubted(.list)
            items[items.count - 1] = .name(doubted)
        } else {
            take(text, nil, doubted: .list)
        }
        return open + 3
    }

    /// Keeps ETP for what stands before.
    private mutating func reserve(_ etp: Double) {
        switch items.last {
        case .token(let word)?:
            items[items.count - 1] = .token("\(word)\(PerimeterGrammar.reservation)\(DecimalNumber.text(etp))")
        case .name(var name)?:
            name.reservedETP = etp
            items[items.count - 1] = .name(name)
        case nil: break
        }
    }

    /// « CCT », « 5C »: beside a name they say it again.
    static func isInitials(_ word: some StringProtocol) -> Bool {
        word.count <= 8 && word.contains(where: \.isLetter)
            && word.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "." }
    }

    private mutating func append(_ name: TerritoryReading.Name) {
        var name = name
        switch exclusion {
        case .none: break
        case .brackets: name.isExcluded = true
        case .inside(let isFirst):
            let isInside = name.answer.units.allSatisfy { isTaken($0) }
            if isFirst || isInside {
                name.isExcluded = true
                exclusion = .inside(isFirst: false)
            } else {
                exclusion = .none
                name.answer = name.answer.doubted(.list)
            }
        }
        items.append(.name(name))
    }

    /// Whether all of a unit is in one that came before.
    private func isTaken(_ unit: UnitReference) -> Bool {
        let communes = Set(names.gazetteer.communes(of: unit))
        return items.contains { item in
            guard case .name(let name) = item, !name.isExcluded else { return false }
            return name.answer.units.contains { communes.isSubset(of: names.gazetteer.communes(of: $0)) }
        }
    }
}

extension Substring {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
