internal import Territories

/// The words of a perimeter's grammar, which its parser and its printer share: `com:79191`, `epci:200041317`, `dep:79`,
/// `reg:75`, `zone:ID`, `rayon:25km`; `-` before a token takes it out, `=1.2` behind it reserves ETP for it.
enum PerimeterGrammar {
    static let zone = "zone"
    static let radius = "rayon"
    static let kilometres = "km"
    static let exclusion: Character = "-"
    static let reservation: Character = "="
    static let colon: Character = ":"

    /// What stands before the code of a unit.
    static func prefix(of level: Level) -> String {
        switch level {
        case .commune: "com"
        case .epci: "epci"
        case .departement: "dep"
        case .region: "reg"
        }
    }

    /// The level that a prefix, in lower case, means.
    static func level(of prefix: String) -> Level? { levels[prefix] }

    private static let levels = Dictionary(uniqueKeysWithValues: Level.allCases.map { (prefix(of: $0), $0) })

    /// Every prefix, in an order that decides which of two is the nearer on a tie.
    static let prefixes = levels.keys.sorted() + [zone, radius]

    /// What people write for a prefix.
    static let fullNames = [
        "commune": "com", "communes": "com", "departement": "dep", "département": "dep", "dpt": "dep", "region": "reg",
        "région": "reg", "cc": "epci", "ca": "epci", "interco": "epci",
    ]

    static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || character == "," || character == "|" || character == ";"
    }

    /// Whether `zone:ID` names the zone of an id: it reads back as one word, with all of the id before any reservation.
    static func canName(zone id: String) -> Bool {
        !id.contains(reservation) && words("\(zone):\(id)") == ["\(zone):\(id)"]
    }

    /// Whether a text holds a word that is neither a code nor one of this grammar.
    static func hasNames(_ text: String, _ resolver: CodeResolver) -> Bool {
        words(text).contains { word in
            !word.contains(colon) && word.lowercased() != kilometres && isWordOfLetters(word)
                && resolver.level(of: word) == nil
        }
    }

    /// Two letters side by side, which no code has but at its beginning.
    private static func isWordOfLetters(_ word: String) -> Bool {
        var wasLetter = false
        for character in word {
            if character.isLetter, wasLetter { return true }
            wasLetter = character.isLetter
        }
        return false
    }

    /// Cuts a list at spaces, commas, `|` and `;`. A comma that one to three digits follow is a decimal comma after `=`
    /// and in a radius: `epci:200041317=0,75`, `rayon:12,5km`. A code that a spreadsheet turned into `2,00041E+08` stays
    /// in one piece, to be refused as such.
    static func words(_ text: String) -> [String] {
        // Without a comma nothing can be torn apart, and the expression need not be asked.
        let isScientific = text.utf8.contains(UInt8(ascii: ",")) && text.contains(/[0-9][eE][+-]?[0-9]/)
        return withDecimalPoints(text).split { isSeparator($0) && !(isScientific && $0 == ",") }.map(String.init)
    }

    /// The same text with its decimal commas as points, which no separator can be taken for.
    static func withDecimalPoints(_ text: String) -> String {
        // Most perimeters have no number at all; a regular expression for each would take half of the reading.
        guard text.utf8.contains(UInt8(ascii: ",")),
            text.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") })
        else { return text }
        let decimal = /((?:=-?|rayon:)\d*),(\d{1,3})(?!\d)/.ignoresCase()
        return text.replacing(decimal) { "\($0.output.1).\($0.output.2)" }
    }
}
