internal import Territories

/// Words and what joins them.
extension NameReader {
    /// Words up to the next mark that no name has, cut where the longest known names end.
    /// - Returns: the index behind them.
    mutating func group(_ pieces: [NameScanner.Piece], _ start: Int) -> Int {
        var words: [Substring] = []
        var marks: [NameScanner.Piece] = []
        var index = start
        while index < pieces.count {
            if case .words(let text) = pieces[index] {
                words.append(text)
                index += 1
            } else if pieces[index] == .soft || pieces[index] == .comma, index + 1 < pieces.count,
                case .words = pieces[index + 1]
            {
                marks.append(pieces[index])
                index += 1
            } else {
                break
            }
        }
        let isLabel = index < pieces.count && pieces[index] == .colon
        dropInitials(&words, &marks)
        var first = 0
        while first < words.count {
            let (count, answer) = longest(words[first...], marks[first...])
            let last = first + count - 1
            let text = words[first].base[words[first].startIndex..<words[last].endIndex]
            if isLabel, last == words.count - 1 { label(text, answer) } else { take(text, answer) }
            first += count
        }
        return index
    }

    /// « CCCO – Cœur d’Ostrevent » is one name, unless the initials are another's.
    private func dropInitials(_ words: inout [Substring], _ marks: inout [NameScanner.Piece]) {
        for place in words.indices.reversed()
        where words.count > 1 && Self.isInitials(words[place]) && exactAnswer(String(words[place])).certainty != .exact
        {
            let neighbour = place > 0 ? place - 1 : place + 1
            let mark = min(place, neighbour)
            let between = words[place].base[words[mark].endIndex..<words[mark + 1].startIndex]
            guard between.contains(where: { "-–—".contains($0) }), !between.contains("/"),
                answer(String(words[neighbour])).certainty != .unknown
            else { continue }
            words.remove(at: place)
            marks.remove(at: mark)
        }
    }

    /// The longest run of words that a name to the letter has, at least the first.
    private func longest(
        _ words: ArraySlice<Substring>, _ marks: ArraySlice<NameScanner.Piece>
    ) -> (count: Int, answer: NameAnswer?) {
        let start = words.startIndex
        for count in stride(from: min(words.count, 6), to: 1, by: -1) {
            let part = words[start..<start + count]
            let between = marks[start..<start + count - 1]
            let text = words[start].base[words[start].startIndex..<words[start + count - 1].endIndex]
            if part.contains(where: { !$0.contains(where: \.isLetter) }),
                between.contains(.comma) || text.contains("/")
                    || FoldedText(text).words.contains("et")
            {
                continue
            }
            let answer = exactAnswer(String(text))
            guard answer.certainty == .exact else { continue }
            // « Parthenay, Gâtine » are two.
            if between.contains(.comma), part.allSatisfy({ exactAnswer(String($0)).certainty == .exact }) { continue }
            return (count, answer)
        }
        return (1, nil)
    }

    /// « Niort Chauray Aiffres »: every word is part of a name around.
    func several(_ words: [Substring]) -> [TerritoryReading.Name]? {
        guard (2...30).contains(words.count), !around.departements.isEmpty else { return nil }
        var found: [TerritoryReading.Name] = []
        var first = 0
        while first < words.count {
            let rest = words[first...]
            var taken = 0
            for count in stride(from: min(rest.count, 6), to: 0, by: -1) {
                let text = words[first].base[words[first].startIndex..<words[first + count - 1].endIndex]
                let lookup = names.lookup(String(text), at: [.commune, .epci], around: around)
                let answer = lookup.called(
                    NameCore(lookup.text), at: lookup.phrase.form == nil ? [.commune, .epci] : [.epci])
                guard answer.certainty == .exact, around.reach(answer.units[0], in: names.gazetteer) else { continue }
                found.append(name(text, answer.doubted(.list)))
                taken = count
                break
            }
            guard taken > 0 else { return nil }
            first += taken
        }
        return found.count > 1 ? found : nil
    }
}
