/// The valid value that a mistyped one most likely means.
///
/// - Returns: the candidate with the fewest edits (insertion, deletion, substitution, exchange of neighbours), if
///   they are at most a third of its length. On a tie the first of them, or none where it must be alone: of codes
///   that differ by a digit, one is as good as another.
/// - Complexity: O(candidates · length²).
public func nearest(to value: String, among candidates: some Sequence<String>, isAlone: Bool = false) -> String? {
    let typed = Array(value.lowercased())
    var best: (distance: Int, candidate: String)?
    var isTied = false
    for candidate in candidates {
        let letters = Array(candidate.lowercased())
        let limit = min(best.map { isAlone ? $0.distance : $0.distance - 1 } ?? .max, max(1, letters.count / 3))
        guard limit >= 0, let distance = editDistance(typed[...], letters[...], most: limit) else { continue }
        isTied = best?.distance == distance
        best = (distance, candidate)
    }
    return isAlone && isTied ? nil : best?.candidate
}

/// The restricted Damerau–Levenshtein distance (F. J. Damerau, 1964) of two sequences of letters, up to a limit.
/// - Returns: nil beyond the limit.
/// - Complexity: O(length · limit).
@inlinable
public func editDistance<Letter: Equatable>(
    _ first: ArraySlice<Letter>, _ second: ArraySlice<Letter>, most: Int
) -> Int? {
    if abs(first.count - second.count) > most { return nil }
    let far = most + 1
    var beforeLast: [Int] = []
    var last = (0...second.count).map { min($0, far) }
    for i in 0..<first.count {
        let letter = first[first.startIndex + i]
        var row = [Int](repeating: far, count: second.count + 1)
        row[0] = min(i + 1, far)
        var least = row[0]
        let start = max(0, i - most)
        for j in start..<max(start, min(second.count, i + most + 1)) {
            let other = second[second.startIndex + j]
            var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
            if i > 0, j > 0, letter == second[second.startIndex + j - 1], first[first.startIndex + i - 1] == other {
                edits = min(edits, beforeLast[j - 1] + 1)
            }
            row[j + 1] = min(edits, far)
            least = min(least, row[j + 1])
        }
        // An exchange of neighbours steps over one row.
        if least > most, last.allSatisfy({ $0 > most }) { return nil }
        (beforeLast, last) = (last, row)
    }
    return last[second.count] <= most ? last[second.count] : nil
}
