// Title, subtitle and lines under the map, cut to the width of the page.

extension MapSheet {
    /// A line of the title or of the subtitle.
    struct TitleLine {
        let words: String
        let size: Double
        /// Of its baseline.
        let bottom: Double
        let isTitle: Bool
    }

    /// A title too long for one line is written smaller, then on two or three.
    func titleLines(on page: MapPage.Size) -> [TitleLine] {
        let width = page.width - 2 * Self.margin
        var size = 6.0
        while size > 4.5, TextMetrics.width(of: title, size: size, isBold: true) > width { size -= 0.25 }
        var lines: [TitleLine] = []
        for words in TextMetrics.lines(of: title, size: size, width: width, atMost: 3, isBold: true) {
            let bottom = lines.last.map { $0.bottom + 1.2 * size } ?? 16.5
            lines.append(TitleLine(words: words, size: size, bottom: bottom, isTitle: true))
        }
        var bottom = (lines.last?.bottom ?? 16.5) + 2
        for words in TextMetrics.lines(of: subtitle, size: 3.4, width: width, atMost: 2) {
            bottom += 5
            lines.append(TitleLine(words: words, size: 3.4, bottom: bottom, isTitle: false))
        }
        return lines
    }

    func draw(_ lines: [TitleLine], on drawing: inout SVGDrawing) {
        for line in lines {
            drawing.words(
                line.words, Self.margin, line.bottom, size: line.size, isBold: line.isTitle,
                colour: line.isTitle ? Self.ink : "#333333")
        }
    }

    /// Of all lines under the map.
    private static let mostFooterLines = 10

    func footerLines(on page: MapPage.Size) -> [String] {
        func lines(_ text: String) -> [String] {
            TextMetrics.lines(of: text, size: Self.smallestSize, width: page.width - 2 * Self.margin)
        }
        let first = footer.flatMap(lines)
        let blocks = notes.map(lines)
        if first.count + blocks.joined().count <= Self.mostFooterLines { return first + blocks.joined() }
        var shown = first
        for (index, block) in blocks.enumerated() {
            // The last line says what is left out.
            if shown.count + block.count >= Self.mostFooterLines {
                return shown + lines(notesLeftOut(blocks.count - index))
            }
            shown += block
        }
        return shown
    }
}
