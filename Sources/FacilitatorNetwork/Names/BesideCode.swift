internal import Territories

/// A name with a code before or behind it: « 247900798 – CC du Thouarsais », « Niort 79191 », « 79000 Niort ».
struct BesideCode {
    let name: String
    private let code: String
    private let unit: UnitReference?

    /// Nil for a text without a code of a commune or an EPCI at one of its ends.
    init?(_ text: String, gazetteer: Gazetteer) {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let resolver = CodeResolver(gazetteer: gazetteer)
        let words = text.split { $0.isWhitespace || "()[]–—:".contains($0) }.filter { $0 != "-" }
        guard words.count > 1 else { return nil }
        for place in [0, words.count - 1] {
            let word = String(words[place])
            guard word.utf8.count == 5 || word.utf8.count == 9,
                word.utf8.filter({ (0x30...0x39).contains($0) }).count >= 4, let level = resolver.level(of: word)
            else { continue }
            var others = words
            others.remove(at: place)
            guard others.contains(where: { $0.contains(where: \.isLetter) }) else { return nil }
            code = word
            unit = gazetteer.position(of: word, at: level).map { UnitReference(level, $0) }
            // The first figures of a postal code tell the département.
            name = (others + (word.utf8.count == 5 ? [words[place]] : [])).joined(separator: " ")
            return
        }
        return nil
    }

    /// - Parameters:
    ///   - named: what the name alone means.
    ///   - levels: those that the place admits.
    func answer(_ named: NameAnswer, at levels: Set<Level>) -> NameAnswer {
        guard let unit, levels.contains(unit.level) else { return named }
        if named.units.contains(unit) || named.rivals.contains(unit) {
            return NameAnswer(units: [unit], certainty: .exact, reason: nil, rivals: [])
        }
        if code.utf8.count == 5, named.certainty == .exact { return named }
        return .proposed([unit] + named.units + named.rivals, .otherCode)
    }
}
