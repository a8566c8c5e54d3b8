/// The literals that stand after `fr:` and `en:` in a source, without what is put into them.
struct CatalogueSource {
    private(set) var french: [String] = []
    private(set) var english: [String] = []

    private let characters: [Character]
    private var position = 0
    private var depth = 0
    /// The label that we are after, and how deep it stood.
    private var label: (isFrench: Bool, depth: Int)?

    init(_ source: String) {
        characters = Array(source)
        while position < characters.count { step() }
    }

    private mutating func step() {
        let character = characters[position]
        switch character {
        case "(", "[", "{": depth += 1
        case ")", "]", "}":
            depth -= 1
            if let known = label, depth < known.depth { label = nil }
        case "\"":
            let text = literal()
            if let label { if label.isFrench { french.append(text) } else { english.append(text) } }
            return
        case "/" where isAhead("//"):
            while position < characters.count, !characters[position].isNewline { position += 1 }
            return
        case "f" where isAhead("fr:"), "e" where isAhead("en:"):
            let isWordsEnd = position > 0 && characters[position - 1].isLetter
            if !isWordsEnd { label = (character == "f", depth) }
        default: break
        }
        position += 1
    }

    private func isAhead(_ text: String) -> Bool { characters[position...].starts(with: text) }

    /// Reads from an opening quote past the closing one.
    private mutating func literal() -> String {
        position += 1
        var text = ""
        while position < characters.count, characters[position] != "\"" {
            if characters[position] != "\\" {
                text.append(characters[position])
                position += 1
            } else if isAhead("\\(") {
                position += 2
                skipInterpolation()
            } else if isAhead("\\u{A0}") {
                text.append("\u{A0}")
                position += 6
            } else {
                position += 2
            }
        }
        position += 1
        return text
    }

    private mutating func skipInterpolation() {
        var open = 1
        while open > 0, position < characters.count {
            switch characters[position] {
            case "(": open += 1
            case ")": open -= 1
            case "\"":
                _ = literal()
                continue
            default: break
            }
            position += 1
        }
    }
}
