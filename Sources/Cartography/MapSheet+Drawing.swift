internal import GeometryKit

extension MapSheet {
    typealias Box = LabelPlacement.Box

    private static let margin = 10.0
    private static let legendWidth = 60.0
    private static let insetWidth = 36.0
    private static let gap = 3.0
    private static let footerSize = 2.2
    private static let footerLine = 3.0
    private static let ink = "#1a1a1a"

    /// The page. The same sheet gives the same bytes.
    public func svg() throws -> String {
        func rings(_ outlines: [Outline]) throws -> [[PolygonRings]] {
            try parallelMap(outlines, worker: GEOSContext.init) { context, outline in
                try Geometry(outline, in: context).polygonRings()
            }
        }
        let (rings, around) = (try rings(surfaces.map(\.outline)), try rings(surroundings))
        var drawing = SVGDrawing()
        drawing.raw(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="210mm" viewBox="0 0 297 210" \
            lang="\(language)" xml:lang="\(language)" role="img" aria-labelledby="title desc" \
            font-family="\(TextMetrics.family)">
            <title id="title">\(title.escapedForMarkup)</title>
            <desc id="desc">\(description.escapedForMarkup)</desc>
            <rect width="297" height="210" fill="#ffffff"/>

            """)
        let notes = footerLines
        let top = drawTitle(on: &drawing)
        let bottom = Self.heightMillimetres - Self.margin - Self.footerLine * Double(notes.count) - 2
        let right = Self.widthMillimetres - Self.margin
        let boxes = Self.boxes(
            insets: frames.count - 1,
            in: Box(left: Self.margin, top: top, right: right - Self.legendWidth - 5, bottom: bottom))
        let flats = try zip(frames, boxes).map { frame, box in try flat(frame, rings: rings, in: box) }
        let scale = PostScale(page: try flats.flatMap { try $0?.etpShown(of: self) ?? [] })
        var shown: Set<Int> = []
        var hasLinks = false
        for (index, frame) in frames.enumerated() {
            let box = boxes[index]
            drawing.rectangle(box, .init(fill: "#ffffff"))
            var flat = flats[index]
            if let first = flat, index > 0 {
                // Where a symbol would stand over the edge of an inset, the inset shows more around.
                let placed = try first.posts(of: self, scale)
                if let reach = placed.map(\.reach).max(), !placed.allSatisfy({ first.box.contains($0.box) }) {
                    flat = try self.flat(frame, rings: rings, in: box, padding: reach + 0.5)
                }
            }
            if let flat, index == 0, !around.isEmpty { try flat.drawSurroundings(around, on: &drawing) }
            if let flat {
                let drawn = try draw(flat, scale, on: &drawing)
                shown.formUnion(drawn.posts)
                hasLinks = hasLinks || drawn.hasLinks
            }
            drawing.rectangle(box, .init(stroke: "#8c8c8c", width: 0.2))
            if let title = frame.title {
                drawing.words(title, box.left + 1, box.top + 2.9, size: 2.2, isBold: true)
                if let flat { drawScale(flat, box.left + 1, box.bottom - 1, longest: 14, size: 1.8, on: &drawing) }
            }
        }
        let outside = posts.indices.count { !shown.contains($0) }
        let items =
            legend.filter { hasLinks || !$0.isLink }
            + (outside > 0 ? postsOutside(outside).map { [.note($0)] } ?? [] : [])
        drawLegend(items, scale, left: right - Self.legendWidth, top: top, bottom: bottom - 6, on: &drawing)
        if let main = flats.first ?? nil {
            drawNorth(main, right - 6, bottom - 6, on: &drawing)
            drawScale(
                main, right - Self.legendWidth, bottom - 0.5, longest: 42, size: 2.4, on: &drawing)
        }
        for (index, line) in notes.enumerated() {
            drawing.words(
                line, Self.margin, bottom + 4.5 + Self.footerLine * Double(index), size: Self.footerSize,
                colour: "#333333")
        }
        drawing.raw("</svg>\n")
        return drawing.text
    }

    /// A frame laid flat inside a box, under its title and over its scale where it has them.
    /// - Parameter padding: nil for the usual one: in the main frame, no symbol on the coast meets the edge.
    private func flat(
        _ frame: Frame, rings: [[PolygonRings]], in box: Box, padding: Double? = nil
    ) throws -> FlatFrame? {
        var inside = box
        if frame.title != nil {
            inside.top += 3.5
            inside.bottom -= 3.2
        }
        let largest = PostScale(largestETP: posts.compactMap(\.etp).max() ?? 0)
        let usual = frame.title == nil ? max(4, 1.5 + (posts.map { largest.radius(ofETP: $0.etp) }.max() ?? 0)) : 1
        return try FlatFrame(frame, of: self, rings: rings, in: inside, padding: padding ?? usual)
    }

    /// The main frame, then the insets in a column on its left.
    private static func boxes(insets: Int, in space: Box) -> [Box] {
        if insets <= 0 { return [space] }
        var main = space
        main.left += insetWidth + gap
        let height = min(
            (space.bottom - space.top - gap / 2 * Double(insets - 1)) / Double(insets), insetWidth)
        return [main]
            + (0..<insets).map { index in
                let top = space.top + Double(index) * (height + gap / 2)
                return Box(left: space.left, top: top, right: space.left + insetWidth, bottom: top + height)
            }
    }

    /// A legend longer than the page is written smaller.
    private func drawLegend(
        _ items: [LegendItem], _ scale: PostScale, left: Double, top: Double, bottom: Double,
        on drawing: inout SVGDrawing
    ) {
        let legend = LegendDrawing(left: left, top: top, width: Self.legendWidth, scale: scale, etp: etp)
        var (trial, paper) = (legend, SVGDrawing())
        trial.draw(items, on: &paper)
        let part = min(1, (bottom - top) / (trial.top - top))
        var final = legend
        if part < 1 {
            drawing.raw(
                "<g transform=\"translate(\(number(left * (1 - part))) \(number(top * (1 - part)))) "
                    + "scale(\((part * 1000).rounded(.down) / 1000))\">\n")
        }
        final.draw(items, on: &drawing)
        if part < 1 { drawing.raw("</g>\n") }
    }

    private static let nameSize = 2.4

    /// - Returns: the posts drawn, by position, and whether lines lead from them.
    private func draw(
        _ frame: FlatFrame, _ scale: PostScale, on drawing: inout SVGDrawing
    ) throws -> (posts: [Int], hasLinks: Bool) {
        frame.drawSurfaces(of: self, on: &drawing)
        let placed = try frame.posts(of: self, scale)
        let links = try frame.drawLinks(of: self, posts: placed, on: &drawing)
        for item in placed {
            let post = posts[item.index]
            drawing.post(item.x, item.y, radius: item.radius, kind: post.kind, isKnown: post.etp != nil)
        }
        var placement = LabelPlacement(frame: frame.box, obstacles: placed.map(\.box) + links, size: Self.nameSize)
        for item in placed { drawRank(of: item, among: placed, &placement, on: &drawing) }
        if frame.title == nil {
            draw(frame.labels(of: self, posts: placed, in: &placement), on: &drawing)
        }
        return (placed.map(\.index), !links.isEmpty)
    }

    /// Inside its symbol, or beside one too small for it and whatever stands at the same seat.
    private func drawRank(
        of item: FlatFrame.PlacedPost, among placed: [FlatFrame.PlacedPost], _ placement: inout LabelPlacement,
        on drawing: inout SVGDrawing
    ) {
        let post = posts[item.index]
        guard let rank = post.rank.map(String.init) else { return }
        let size = 2.2
        // Digits are as high as seven tenths of the size.
        if 2 * item.reach >= max(0.7 * size, TextMetrics.width(of: rank, size: size, isBold: true)) + 1 {
            drawing.words(
                rank, item.x, item.y + 0.35 * size, size: size, anchor: .middle, isBold: true,
                colour: post.kind == .redeployment || post.kind == .mixed ? Self.ink : "#ffffff")
            return
        }
        let here = placed.filter { abs($0.x - item.x) < 0.5 && abs($0.y - item.y) < 0.5 }.map(\.reach).max()
        draw(
            [placement.place(rank, beside: .init(x: item.x, y: item.y, reach: here ?? item.reach))], isBold: true,
            on: &drawing)
    }

    private func draw(_ labels: [LabelPlacement.Label], isBold: Bool = false, on drawing: inout SVGDrawing) {
        for isHalo in [true, false] {
            for label in labels {
                for (row, line) in label.lines.enumerated() {
                    drawing.words(
                        line, label.x, label.y + Double(row) * Self.nameSize * LabelPlacement.lineHeight,
                        size: Self.nameSize, anchor: .middle, isBold: isBold, isHalo: isHalo)
                }
            }
        }
    }

    /// A title too long for one line is written smaller, then on two or three.
    /// - Returns: where the map begins.
    private func drawTitle(on drawing: inout SVGDrawing) -> Double {
        let width = Self.widthMillimetres - 2 * Self.margin
        var size = 6.0
        while size > 4.5, TextMetrics.width(of: title, size: size, isBold: true) > width { size -= 0.25 }
        var top = 16.5
        for (row, line) in TextMetrics.lines(of: title, size: size, width: width, atMost: 3, isBold: true).enumerated()
        {
            if row > 0 { top += 1.2 * size }
            drawing.words(line, Self.margin, top, size: size, isBold: true)
        }
        top += 2
        for line in TextMetrics.lines(of: subtitle, size: 3.4, width: width, atMost: 2) {
            top += 5
            drawing.words(line, Self.margin, top, size: 3.4, colour: "#333333")
        }
        return top + 4.5
    }

    /// Of all lines under the map.
    private static let mostFooterLines = 10

    private var footerLines: [String] {
        func lines(_ text: String) -> [String] {
            TextMetrics.lines(of: text, size: Self.footerSize, width: Self.widthMillimetres - 2 * Self.margin)
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

    private func drawScale(
        _ frame: FlatFrame, _ left: Double, _ bottom: Double, longest: Double, size: Double,
        on drawing: inout SVGDrawing
    ) {
        let bar = ScaleBar(metresPerMillimetre: frame.metresPerMillimetre, longestMillimetres: longest)
        let tick = size / 2.5
        drawing.lines(
            [
                [
                    PaperPoint(left, bottom - tick), PaperPoint(left, bottom),
                    PaperPoint(left + bar.millimetres, bottom),
                    PaperPoint(left + bar.millimetres, bottom - tick),
                ]
            ], .init(stroke: Self.ink, width: size / 8))
        drawing.words(
            kilometres(bar.kilometres), left + bar.millimetres + 1, bottom, size: size)
    }

    private func drawNorth(_ frame: FlatFrame, _ x: Double, _ y: Double, on drawing: inout SVGDrawing) {
        drawing.raw("<g transform=\"rotate(\(number(frame.northDegrees)) \(number(x)) \(number(y)))\">\n")
        drawing.polygon([(x, y - 4.5), (x + 2, y + 3), (x, y + 1.6), (x - 2, y + 3)], .init(fill: Self.ink))
        drawing.words(north, x, y - 5.4, size: 3, anchor: .middle, isBold: true)
        drawing.raw("</g>\n")
    }
}
