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
        guard abs(letters.count - typed.count) <= limit else { continue }
        let distance = editDistance(typed, letters)
        if distance > limit { continue }
        isTied = best?.distance == distance
        best = (distance, candidate)
    }
    return isAlone && isTied ? nil : best?.candidate
}

/// The restricted Damerau–Levenshtein distance (F. J. Damerau, 1964).
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in 0..<first.count {
        var row = [i + 1]
        for j in 0..<second.count {
            var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
            if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                edits = min(edits, beforeLast[j - 1] + 1)
            }
            row.append(edits)
        }
        (beforeLast, last) = (last, row)
    }
    return last[second.count]
}
