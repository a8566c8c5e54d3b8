/// A text as names are compared: words of plain letters and digits, without case, accents, hyphens or apostrophes.
///
///     FoldedText("Saint-Maixent-l’École").words  // "saint", "maixent", "l", "ecole"
///     FoldedText("St Maixent l'Ecole").words     // "saint", "maixent", "l", "ecole"
///
/// Abbreviations that have one meaning only are spelled out (`St`, `Ste`, `s/`), and small numbers are words.
struct FoldedText {
    /// A word, by its letters among the text's, and the mark by which vocabularies know it.
    struct Word {
        let letters: Range<Int>
        let mark: WordMark
    }

    /// The letters of all words, one word after the other.
    private(set) var letters: [UInt8] = []
    private(set) var marks: [Word] = []

    init() {}

    init(_ text: some StringProtocol) {
        fold(String(text))
    }

    /// The words as text.
    var words: [String] { marks.map { String(decoding: letters[$0.letters], as: UTF8.self) } }

    /// Takes another text in place of the one before; buffers are kept.
    /// - Complexity: O(length).
    mutating func fold(_ text: String) {
        letters.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        var text = text
        text.withUTF8 { fold($0) }
    }

    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x61...0x7A, 0x30...0x39: letters.append(byte)
            case 0x41...0x5A: letters.append(byte | 0x20)
            case 0xC3 where index < bytes.count:
                Self.appendLatin(bytes[index], to: &letters)
                index += 1
            case 0xC5 where index < bytes.count:
                if bytes[index] == 0x92 || bytes[index] == 0x93 { letters += [0x6F, 0x65] }
                if bytes[index] == 0xB8 { letters.append(0x79) }
                index += 1
            case 0xCC, 0xCD: index += 1  // an accent of its own, behind its letter
            case 0x2F:  // « Coulonges s/l’Autize »
                if letters.count == start + 1, letters[start] == 0x73 { letters += [0x75, 0x72] }
                end(&start)
            default:
                end(&start)
                // The rest of a character of another script or of a punctuation mark.
                while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            }
        }
        end(&start)
    }

    /// U+00C0 to U+00FF, by the second byte of UTF-8.
    private static func appendLatin(_ byte: UInt8, to letters: inout [UInt8]) {
        switch byte | 0x20 {
        case 0xA0...0xA5: letters.append(0x61)
        case 0xA6: letters += [0x61, 0x65]
        case 0xA7: letters.append(0x63)
        case 0xA8...0xAB: letters.append(0x65)
        case 0xAC...0xAF: letters.append(0x69)
        case 0xB1: letters.append(0x6E)
        case 0xB2...0xB6, 0xB8: letters.append(0x6F)
        case 0xB9...0xBC: letters.append(0x75)
        case 0xBD, 0xBF: letters.append(0x79)
        default: break
        }
    }

    private mutating func end(_ start: inout Int) {
        guard letters.count > start else { return }
        var mark = WordMark(letters[start...])
        if let spelled = NameVocabulary.spelledOut[mark] {
            letters.replaceSubrange(start..., with: spelled)
            mark = WordMark(letters[start...])
        }
        marks.append(Word(letters: start..<letters.count, mark: mark))
        start = letters.count
    }
}

/// A word by its 64-bit FNV-1a hash, which vocabularies of some hundred words hold without clash.
struct WordMark: Hashable {
    private let hash: UInt64

    init(_ letters: some Sequence<UInt8>) {
        hash = letters.reduce(NameKey.seed, NameKey.mixed)
    }

    init(_ word: String) {
        self.init(word.utf8)
    }
}

/// The hash by which the same name is found however its words are set apart.
enum NameKey {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), one byte further.
    static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
