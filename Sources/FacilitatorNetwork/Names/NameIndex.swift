internal import Territories

/// The official names of a gazetteer, found by their words however these are set apart.
///
/// Each name stands under its *core*: its words without legal form, articles and small words, one behind the other
/// (« Communauté de communes du Haut Val de Sèvre » and « CC Haut-Val-de-Sèvre » under `hautvalsevre`).
struct NameIndex: Sendable {
    /// What a name is to the unit that it finds.
    enum Kind: UInt8, Sendable {
        case official
        /// The acronym or the second name that an official name has in brackets.
        case alias
        /// The name of a commune that is part of another now.
        case former
    }

    /// A name.
    struct Entry: Sendable {
        let unit: UnitReference
        let kind: Kind
        /// All its words, the legal form among them.
        let whole: UInt64
        /// Its core among `letters`.
        let core: Range<Int>
        /// Which letters the core has, one bit each.
        let signature: UInt32
    }

    private(set) var entries: [Entry] = []
    /// The cores, one behind the other.
    private(set) var letters: [UInt8] = []
    /// Hashes of the cores with the positions of their entries, ascending.
    private var order: [(core: UInt64, entry: Int)] = []
    private var text = FoldedText()

    /// - Complexity: O(n log n) in the number of names; 38,000 names of the whole country take some ten milliseconds.
    init(_ gazetteer: Gazetteer) {
        let count = gazetteer.communes.count + gazetteer.epcis.count + gazetteer.formerCodes.count + 200
        entries.reserveCapacity(count)
        order.reserveCapacity(count)
        letters.reserveCapacity(count * 14)
        for level in Level.allCases where level != .commune {
            for (position, grouping) in gazetteer.groupings(level).enumerated() {
                add(grouping.name, UnitReference(level, position))
            }
        }
        for (position, commune) in gazetteer.communes.enumerated() {
            add(commune.name, UnitReference(.commune, position), .official)
        }
        for (_, former) in gazetteer.formerCodes.sorted(by: { $0.key < $1.key }) {
            add(former.name, UnitReference(.commune, former.commune), .former)
        }
        order.sort { ($0.core, $0.entry) < ($1.core, $1.entry) }
    }

    /// The entries that bear a core, in the order of the gazetteer.
    /// - Complexity: O(log n).
    func entries(under core: NameCore) -> [Entry] {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if order[middle].core < core.hash { low = middle + 1 } else { high = middle }
        }
        var found: [Entry] = []
        while low < order.count, order[low].core == core.hash {
            let entry = entries[order[low].entry]
            if letters[entry.core].elementsEqual(core.letters) { found.append(entry) }
            low += 1
        }
        return found
    }

    /// A name with something in brackets is found with it, without it, and by it.
    private mutating func add(_ name: String, _ unit: UnitReference) {
        add(name, unit, .official)
        guard let open = name.firstIndex(where: { $0 == "(" || $0 == "«" }) else { return }
        add(String(name[..<open]), unit, .official)
        add(String(name[open...].dropFirst()), unit, .alias)
    }

    private mutating func add(_ name: String, _ unit: UnitReference, _ kind: Kind) {
        text.fold(name)
        let start = letters.count
        let whole = text.appendCore(to: &letters)
        var hash = NameKey.seed
        var signature: UInt32 = 0
        for letter in letters[start...] {
            hash = NameKey.mixed(hash, letter)
            signature |= NameIndex.bit(of: letter)
        }
        order.append((hash, entries.count))
        entries.append(
            Entry(unit: unit, kind: kind, whole: whole, core: start..<letters.count, signature: signature))
    }

    static func bit(of letter: UInt8) -> UInt32 { letter >= 0x61 ? 1 << UInt32(letter - 0x61) : 1 << 26 }
}

/// The core of a text that may be a name.
struct NameCore {
    let letters: [UInt8]
    /// Of the core.
    let hash: UInt64
    /// Of all words.
    let whole: UInt64
    let signature: UInt32

    init(_ text: FoldedText) {
        var letters: [UInt8] = []
        whole = text.appendCore(to: &letters)
        self.letters = letters
        hash = letters.reduce(NameKey.seed, NameKey.mixed)
        signature = letters.reduce(0) { $0 | NameIndex.bit(of: $1) }
    }
}

extension FoldedText {
    /// Puts the words behind others, less legal forms and small words; all of them where nothing else is left.
    /// - Returns: the hash of all words.
    func appendCore(to core: inout [UInt8]) -> UInt64 {
        let start = core.count
        var whole = NameKey.seed
        for word in marks {
            for letter in letters[word.letters] { whole = NameKey.mixed(whole, letter) }
            if NameVocabulary.small.contains(word.mark) || NameVocabulary.legalForm.contains(word.mark) { continue }
            core += letters[word.letters]
        }
        if core.count == start { core += letters }
        return whole
    }
}
