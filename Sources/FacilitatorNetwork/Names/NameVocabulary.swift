internal import Diagnostics

/// The words around the names of territories.
enum NameVocabulary {
    /// Abbreviations with one meaning only, and numbers that official names have in letters or in digits.
    static let spelledOut: [WordMark: [UInt8]] = {
        var words = [
            "st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes", "gd": "grand", "gde": "grande",
            "gds": "grands", "gdes": "grandes", "lez": "les", "vx": "vieux",
        ]
        for (digits, word) in zip(2..., ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"]) {
            words[String(digits)] = word
        }
        return Dictionary(uniqueKeysWithValues: words.map { (WordMark($0.key), Array($0.value.utf8)) })
    }()

    /// Articles and the small words that people leave out or add.
    static let small = marks("le la les l du de des d au aux a et en un")

    /// The legal forms of EPCI, written out, shortened, and as their names bear them.
    static let legalForm = marks(
        """
        communaute communautes commune communes agglomeration agglomerations agglo agglos urbaine urbaines metropole \
        metropoles eurometropole cc ca cu cda cdc com comcom interco intercom intercommunalite intercommunalites epci
        """)

    /// The initials by which régions go, with their codes.
    static let regions = [
        "paca": "93", "aura": "84", "ara": "84", "bfc": "27", "hdf": "32", "idf": "11", "cvl": "24", "pdl": "52",
    ]

    /// « communauté » of « communeauté »: a long word of a legal form with a letter wrong; nil for any other word.
    static func legalForm(nearly word: String) -> String? {
        guard word.utf8.count >= 7, !legalForm.contains(WordMark(word)) else { return nil }
        let letters = Array(word.utf8)
        return ["communaute", "communes", "agglomeration", "metropole", "urbaine"].first {
            editDistance(letters[...], Array($0.utf8)[...], most: 1) != nil
        }
    }

    private static func marks(_ words: String) -> Set<WordMark> {
        Set(words.split(separator: " ").map { WordMark(String($0)) })
    }
}
