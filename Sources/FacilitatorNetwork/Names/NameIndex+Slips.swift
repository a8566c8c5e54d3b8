internal import Diagnostics

/// Names that are nearly the same.
extension NameIndex {
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
