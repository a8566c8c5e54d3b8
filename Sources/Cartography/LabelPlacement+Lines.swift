extension LabelPlacement {
    /// On one line, two or three, broken at spaces and after hyphens as evenly as they allow.
    static func layouts(of name: String) -> [[String]] {
        var words: [String] = [""]
        for character in name {
            if character == " " {
                words[words.count - 1].append(" ")
                words.append("")
            } else {
                words[words.count - 1].append(character)
                if character == "-" { words.append("") }
            }
        }
        words.removeAll(where: \.isEmpty)
        // No line begins with a dash.
        for index in words.indices.reversed() where index > 0 && ["-", "–", "- ", "– "].contains(words[index]) {
            words[index - 1] += words.remove(at: index)
        }
        var layouts: [[String]] = []
        for count in 1...3 where count <= words.count {
            let breaks = (1..<words.count).combinations(of: count - 1).map { ends in
                zip([0] + ends, ends + [words.count]).map { start, end in
                    let line = words[start..<end].joined()
                    return line.hasSuffix(" ") ? String(line.dropLast()) : line
                }
            }
            if let best = breaks.min(by: { $0.widest < $1.widest }) { layouts.append(best) }
        }
        // The most compact first, unless one line is short.
        if let first = layouts.first, first[0].count <= 12 { return layouts }
        return layouts.count > 1 ? Array(layouts[1...]) + [layouts[0]] : layouts
    }
}

extension [String] {
    fileprivate var widest: Double { map { TextMetrics.width(of: $0, size: 1) }.max() ?? 0 }
}

extension Range<Int> {
    /// The ascending choices of none, one or two of these numbers.
    fileprivate func combinations(of count: Int) -> [[Int]] {
        switch count {
        case 0: [[]]
        case 1: map { [$0] }
        default: flatMap { first in (first + 1..<Swift.max(first + 1, upperBound)).map { [first, $0] } }
        }
    }
}
