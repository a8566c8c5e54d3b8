internal import VectorIO

/// Cuts a cell into names and what stands between them.
struct NameScanner {
    /// A piece of a cell.
    enum Piece: Equatable {
        /// Words without any mark that may set names apart.
        case words(Substring)
        /// A word of the grammar of perimeters.
        case token(String)
        /// « et », `/`, a dash between spaces: names have them too.
        case soft
        /// A comma or the end of a line: few names have them.
        case comma
        /// A semicolon, a bullet.
        case hard
        case colon
        case open, close
        /// « sauf », « hors ».
        case except
        /// ETP kept for the name before: `=0.5`.
        case reservation(Double)

        var isToken: Bool { if case .token = self { true } else { false } }
    }

    /// - Parameter isToken: whether a word is one of the grammar of perimeters.
    static func pieces(_ cell: String, isToken: @escaping (Substring) -> Bool) -> [Piece] {
        var scanner = NameScanner(text: cell, isToken: isToken)
        scanner.scan()
        return scanner.pieces
    }

    private let text: String
    private let isToken: (Substring) -> Bool
    private(set) var pieces: [Piece] = []
    /// Where the words that are being read begin.
    private var start: String.Index?
    /// Behind the last of them.
    private var end: String.Index

    private init(text: String, isToken: @escaping (Substring) -> Bool) {
        self.text = text
        self.isToken = isToken
        end = text.startIndex
    }

    private mutating func scan() {
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if character.isNewline {
                put(.comma)
                index = next
            } else if let mark = Self.marks[character] {
                put(mark)
                index = next
            } else if character.isWhitespace {
                index = next
            } else {
                let wordEnd = self.wordEnd(from: index)
                take(text[index..<wordEnd])
                index = wordEnd
            }
        }
        flush()
    }

    private static let marks: [Character: Piece] = [
        ",": .comma, ";": .hard, "|": .hard, "•": .hard, "·": .hard, "●": .hard, "▪": .hard, "‣": .hard, "*": .hard,
        "→": .hard, "(": .open, "[": .open, ")": .close, "]": .close, "+": .soft, "&": .soft, "/": .soft, "–": .soft,
        "—": .soft, ":": .colon,
    ]

    private func wordEnd(from index: String.Index) -> String.Index {
        var end = index
        while end < text.endIndex, !text[end].isWhitespace {
            let word = text[index..<end]
            if text[end] == ":" {
                // `epci:200041317` stays whole, « Communes : » does not.
                let rest = text[text.index(after: end)...].prefix { !$0.isWhitespace && !",;|".contains($0) }
                if isToken(text[index..<rest.endIndex]) { return rest.endIndex }
                return end
            }
            if text[end] == "/", word.lowercased() == "s" || word.lowercased().hasSuffix("-s") {
                end = text.index(after: end)
                continue
            }
            if let mark = Self.marks[text[end]], mark != .colon { return end }
            if text[end] == PerimeterGrammar.reservation, end > index { return end }
            end = text.index(after: end)
        }
        return end
    }

    private static let and: Set<String> = ["et", "ou", "puis", "plus"]
    private static let except: Set<String> = [
        "sauf", "hors", "hormis", "excepte", "exceptee", "exceptes", "sans", "excluant", "moins",
    ]

    private mutating func take(_ word: Substring) {
        let bare = word.lowercased().trimming("«»\"“”.")
        if word.allSatisfy({ "-–—".contains($0) }) { return put(.soft) }
        if isToken(word) { return put(.token(String(word))) }
        if word.first == PerimeterGrammar.reservation, let etp = DecimalNumber.parse(String(word.dropFirst())), etp >= 0
        {
            return put(.reservation(etp))
        }
        if word.first == "-", start == nil, pieces.contains(where: \.isToken) {
            put(.except)
            start = text.index(after: word.startIndex)
            end = word.endIndex
            return
        }
        if Self.and.contains(bare) { return put(.soft) }
        let folded = FoldedText(bare).words
        if folded.count == 1, Self.except.contains(folded[0]) { return put(.except) }
        // « à l’exception de », « à l’exclusion du »
        if let last = folded.last, last == "exception" || last == "exclusion", folded.count <= 2 {
            if let start, FoldedText(text[start..<end]).words.last == "a" {
                end = text[start..<end].lastIndex(where: \.isWhitespace) ?? start
            }
            return put(.except)
        }
        if start == nil { start = word.startIndex }
        end = word.endIndex
    }

    private mutating func put(_ piece: Piece) {
        flush()
        pieces.append(piece)
    }

    private mutating func flush() {
        if let start, start < end { pieces.append(.words(text[start..<end])) }
        start = nil
    }
}

extension String {
    fileprivate func trimming(_ marks: String) -> String {
        var text = self[...]
        while let first = text.first, marks.contains(first) { text.removeFirst() }
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return String(text)
    }
}
