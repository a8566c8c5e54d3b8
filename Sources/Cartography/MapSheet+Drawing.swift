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
        let top = 28.0
        let bottom = Self.heightMillimetres - Self.margin - Self.footerLine * Double(notes.count) - 2
        let right = Self.widthMillimetres - Self.margin
        drawTitle(on: &drawing)
        let boxes = Self.boxes(
            insets: frames.count - 1,
            in: Box(left: Self.margin, top: top, right: right - Self.legendWidth - 5, bottom: bottom))
        // A circle on the coast must not meet the frame.
        let padding = max(4, 1.5 + (circles.map(\.radius).max() ?? 0))
        var shown: Set<Int> = []
        var main: FlatFrame?
        for (index, frame) in frames.enumerated() {
            let box = boxes[index]
            drawing.rectangle(box, .init(fill: "#ffffff"))
            var inside = box
            if frame.title != nil {
                inside.top += 3.5
                inside.bottom -= 3.2
            }
            let flat = try FlatFrame(frame, of: self, rings: rings, in: inside, padding: index == 0 ? padding : 1)
            if let flat, index == 0, !around.isEmpty { try flat.drawSurroundings(around, on: &drawing) }
            if let flat { shown.formUnion(try draw(flat, on: &drawing)) }
            drawing.rectangle(box, .init(stroke: "#8c8c8c", width: 0.2))
            if let title = frame.title {
                drawing.words(title, box.left + 1, box.top + 2.9, size: 2.2, isBold: true)
                if let flat { drawScale(flat, box.left + 1, box.bottom - 1, longest: 14, size: 1.8, on: &drawing) }
            }
            if index == 0 { main = flat }
        }
        let outside = circles.indices.count { !shown.contains($0) }
        let items = legend + (outside > 0 ? circlesOutside(outside).map { [.note($0)] } ?? [] : [])
        var legendDrawing = LegendDrawing(left: right - Self.legendWidth, top: top, width: Self.legendWidth)
        legendDrawing.draw(items, on: &drawing)
        if let main {
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

    /// - Returns: the circles drawn, by position.
    private func draw(_ frame: FlatFrame, on drawing: inout SVGDrawing) throws -> [Int] {
        frame.drawSurfaces(of: self, on: &drawing)
        let links = try frame.drawLinks(of: self, on: &drawing)
        let circles = try frame.circles(of: self)
        for item in circles { drawing.post(item.x, item.y, self.circles[item.index]) }
        if frame.title == nil {
            let obstacles = circles.map { item in
                Box(
                    left: item.x - item.radius, top: item.y - item.radius, right: item.x + item.radius,
                    bottom: item.y + item.radius)
            }
            let size = 2.4
            let labels = frame.labels(of: self, size: size, obstacles: obstacles + links)
            for isHalo in [true, false] {
                for label in labels {
                    for (row, line) in label.lines.enumerated() {
                        drawing.words(
                            line, label.x, label.y + Double(row) * size * LabelPlacement.lineHeight, size: size,
                            anchor: .middle, isHalo: isHalo)
                    }
                }
            }
        }
        return circles.map(\.index)
    }

    private func drawTitle(on drawing: inout SVGDrawing) {
        var size = 6.0
        let width = Self.widthMillimetres - 2 * Self.margin
        while size > 3.5, TextMetrics.width(of: title, size: size, isBold: true) > width { size -= 0.25 }
        drawing.words(title, Self.margin, 16.5, size: size, isBold: true)
        drawing.words(subtitle, Self.margin, 23.5, size: 3.4, colour: "#333333")
    }

    private var footerLines: [String] {
        footer.flatMap {
            TextMetrics.lines(
                of: $0, size: Self.footerSize, width: Self.widthMillimetres - 2 * Self.margin)
        }
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
