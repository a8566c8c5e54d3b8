internal import Diagnostics

/// How much the words of a name are those of a text.
struct WordLikeness {
    static let small: Set<String> = [
        "le", "la", "les", "l", "du", "de", "des", "d", "au", "aux", "a", "en", "et", "un", "sur", "sous",
    ]

    /// Words that many names have, and that tell little.
    private static let common: Set<String> = [
        "pays", "grand", "grande", "val", "vallee", "haut", "haute", "bas", "basse", "nord", "sud", "est", "ouest",
        "centre", "coeur", "terre", "terres", "saint", "sainte", "region", "canton", "bassin", "communaute", "communes",
        "commune", "agglomeration", "agglo", "urbaine", "metropole", "cc", "ca", "cu", "interco", "intercom", "porte",
        "portes", "monts", "plateau", "cote", "ville", "com", "comcom", "cdc", "cda", "epci", "rives", "val", "mer",
    ]

    private struct Word {
        let letters: [UInt8]
        let weight: Double
    }

    private let words: [Word]

    init(_ text: FoldedText) {
        words = Self.words(text)
    }

    /// Of words that are not small.
    var count: Int { words.count }

    /// At least one word tells something.
    var isUsable: Bool { words.contains { $0.weight >= 3 } }

    private static func words(_ text: FoldedText) -> [Word] {
        text.words.filter { !small.contains($0) && !NameVocabulary.legalForm.contains(WordMark($0)) }.map { word in
            let letters = Array(word.utf8)
            return Word(letters: letters, weight: common.contains(word) ? 1.2 : Double(letters.count))
        }
    }

    /// 0 for nothing in common, 1 for the same words in any order.
    /// - Parameter endingsDiffer: whether « niortais » is like « Niort ».
    func score(_ name: FoldedText, endingsDiffer: Bool) -> Double {
        let others = Self.words(name)
        let own = words.reduce(0) { $0 + $1.weight }
        let their = others.reduce(0) { $0 + $1.weight }
        guard own > 0, their > 0 else { return 0 }
        var free = others
        var (common, isOwnWhole, isToTheLetter) = (0.0, true, true)
        for word in words {
            let found = free.indices.map { ($0, Self.likeness(word.letters, free[$0].letters, endingsDiffer)) }
                .max { $0.1 < $1.1 }
            guard let (index, likeness) = found, likeness > 0 else {
                if word.weight > 1.2 { isOwnWhole = false }
                isToTheLetter = false
                continue
            }
            if likeness < 1 { isToTheLetter = false }
            common += likeness * min(word.weight, free[index].weight)
            free.remove(at: index)
        }
        guard common >= 3 else { return 0 }
        let both = 2 * common / (own + their)
        // All that is written is in the name; or the whole name in what is written.
        let whole = max(
            isOwnWhole ? (isToTheLetter ? 0.66 : 0.58) + 0.3 * common / their : 0,
            common >= 0.99 * their ? 0.52 + 0.3 * common / own : 0)
        // « Carhaix » is Carhaix-Plouguer rather than Maël-Carhaix.
        let isBegun = isOwnWhole && words.first?.letters == others.first?.letters
        return min(0.93, max(both * 0.9, whole) + (isBegun ? 0.08 : 0))
    }

    /// 1 for the same word, less for one with a slip or another ending.
    private static func likeness(_ first: [UInt8], _ second: [UInt8], _ endingsDiffer: Bool) -> Double {
        if first == second { return 1 }
        let shorter = min(first.count, second.count)
        guard shorter >= 4 else { return 0 }
        if shorter >= 6, editDistance(first[...], second[...], most: 1) != nil { return 0.9 }
        guard endingsDiffer else { return 0 }
        let common = zip(first, second).prefix { $0 == $1 }.count
        if common >= 4, common * 5 >= max(first.count, second.count) * 3 { return 0.8 }
        return common >= 4 && (isEnding(first[common...]) && second.count <= common + 2) ? 0.7 : 0
    }

    /// Whether letters make a name's adjective: « lill-oise » of Lille.
    private static func isEnding(_ letters: ArraySlice<UInt8>) -> Bool {
        endings.contains { letters.elementsEqual($0.utf8) }
    }

    private static let endings = [
        "ais", "aise", "aises", "ois", "oise", "oises", "ien", "ienne", "iens", "in", "ine", "ins", "an", "ane", "esis",
    ]
}
