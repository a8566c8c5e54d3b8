internal import Diagnostics

/// Names that are nearly the same.
extension NameIndex {
    /// The entries whose core holds another, shorter one.
    /// - Complexity: O(n) in the letters of all names.
    func entries(holding core: NameCore) -> [Entry] {
        guard let first = core.letters.first else { return [] }
        return entries.filter { entry in
            guard entry.core.count > core.letters.count, entry.signature & core.signature == core.signature else {
                return false
            }
            let last = entry.core.upperBound - core.letters.count
            return (entry.core.lowerBound...last).contains { start in
                letters[start] == first && letters[start..<start + core.letters.count].elementsEqual(core.letters)
            }
        }
    }

    /// The entries whose core is a few edits away, with the number of edits.
    /// - Complexity: O(n) in the number of names, most of which their length or their letters rule out.
    func entries(within limit: Int, of core: NameCore) -> [(entry: Entry, distance: Int)] {
        let typed = core.letters[...]
        return entries.compactMap { entry in
            guard abs(entry.core.count - typed.count) <= limit,
                (entry.signature ^ core.signature).nonzeroBitCount <= 2 * limit,
                let distance = editDistance(letters[entry.core], typed, most: limit), distance > 0
            else { return nil }
            return (entry, distance)
        }
    }
}
