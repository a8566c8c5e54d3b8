internal import Territories

/// The département that is told beside a name: « Niort (79) », « 79 – Niort », the first figures of « 79000 Niort ».
enum DepartementHint {
    /// - Returns: the name alone, and the position of the département; the text itself without one.
    static func split(_ text: String, in gazetteer: Gazetteer) -> (name: String, departement: Int?) {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return (text, nil) }
        let words = text.split { $0.isWhitespace || "()[]–—,;:".contains($0) }
            .map { $0.trimmingCharacters(of: "-/.") }.filter { !$0.isEmpty }
        guard words.count > 1 else { return (text, nil) }
        let places = [words.startIndex, words.endIndex - 1]
        for place in places {
            guard let departement = departement(words[place], in: gazetteer) else { continue }
            var others = words
            others.remove(at: place)
            guard others.contains(where: { $0.contains(where: \.isLetter) }) else { continue }
            // « Département 79 » and « dept. 79 » are the département itself.
            let rest = others.map { FoldedText($0).words.joined() }
            if rest.allSatisfy({ ["departement", "dept", "dpt", "dep", "le", "du", "de", "tout"].contains($0) }) {
                return (gazetteer.departements[departement].name, departement)
            }
            return (others.joined(separator: " "), departement)
        }
        return (text, nil)
    }

    private static func departement(_ word: String, in gazetteer: Gazetteer) -> Int? {
        let code = word.uppercased()
        if let position = gazetteer.position(of: code, at: .departement) { return position }
        guard code.utf8.count == 5, code.utf8.dropFirst(2).allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        // Postal codes of Corsica begin with 20.
        return gazetteer.position(of: String(code.prefix(code.hasPrefix("97") ? 3 : 2)), at: .departement)
    }
}

extension StringProtocol {
    fileprivate func trimmingCharacters(of marks: String) -> String {
        var text = Substring(self)
        while let first = text.first, marks.contains(first) { text.removeFirst() }
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return String(text)
    }
}

/// « C.C. » and « M.D.E. » are words.
enum DottedInitials {
    static func joined(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        return text.replacing(/(?:\p{L}\.){2,}/) { $0.output.filter { $0 != "." } + " " }
    }
}

/// The municipal arrondissements, which are no communes: « Paris 12e », « 3ème arrondissement de Lyon ».
enum Arrondissement {
    private static let cities = ["paris": "75056", "lyon": "69123", "marseille": "13055"]
    private static let most = ["paris": 20, "lyon": 9, "marseille": 16]

    /// The commune that an arrondissement is part of; nil for any other text.
    static func commune(of words: [String], in gazetteer: Gazetteer) -> Int? {
        guard words.count > 1, words.count <= 5, let city = words.first(where: { cities[$0] != nil }) else {
            return nil
        }
        let others = words.filter {
            $0 != city && !["arrondissement", "arr", "arrdt", "ardt", "de", "le", "l"].contains($0)
        }
        guard others.count == 1, let number = number(others[0]), (1...(most[city] ?? 0)).contains(number) else {
            return nil
        }
        return cities[city].flatMap { gazetteer.position(of: $0, at: .commune) }
    }

    private static let letters = [
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    ]

    private static func number(_ word: String) -> Int? {
        if let number = letters[word] { return number }
        let digits = word.prefix { $0.isNumber }
        guard ["", "e", "er", "eme", "ieme", "ter"].contains(word.dropFirst(digits.count)) else { return nil }
        return Int(digits)
    }
}
