internal import Foundation

/// What a layer of communes says of their EPCI.
///
/// Only a SIREN is one: whatever else the column holds, communes that share it have nothing in common.
struct EPCICell {
    /// The SIREN, in their order: ADMIN EXPRESS 4.0 joins those of a métropole and of its territory with `/`.
    let codes: [String]
    /// Text that neither holds a SIREN nor says that there is none.
    let isStray: Bool

    init(_ text: String) {
        codes = text.split(separator: "/").compactMap { Self.siren(String($0)) }
        isStray = codes.isEmpty && !Self.isPlaceholder(text)
    }

    /// Spreadsheets put spaces between groups and a decimal after what they take for a number.
    private static func siren(_ text: String) -> String? {
        let bare = String(text.filter { !$0.isWhitespace })
        let code = SIREN(rawValue: bare.hasSuffix(".0") ? String(bare.dropLast(2)) : bare)?.rawValue
        return code == "000000000" || code == "999999999" ? nil : code
    }

    /// INSEE writes `ZZZZZZZZZ`, IGN `NR`, others a dash, a zero or words.
    private static func isPlaceholder(_ text: String) -> Bool {
        let letters = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
        let words: Set<String> = [
            "nr", "nc", "nd", "na", "so", "nan", "null", "none", "neant", "aucun", "aucune", "sansobjet", "sansepci",
            "horsepci", "nonconcerne", "nonrenseigne", "nonattribue",
        ]
        // Of one character over and over, or of none.
        return words.contains(letters) || Set(letters).subtracting("z09x").isEmpty && Set(letters).count < 2
    }
}
