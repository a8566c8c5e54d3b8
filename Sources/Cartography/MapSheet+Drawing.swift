internal import GeometryKit

extension MapSheet {
    typealias Box = LabelPlacement.Box

    static let margin = 10.0
    private static let legendWidth = 60.0
    private static let insetWidth = 36.0
    private static let gap = 3.0
    /// Over each of two frames.
    private static let titleBand = 4.5
    /// Seven points, the least that a page of A4 has, are 2.47 mm.
    static let smallestSize = 2.5
    static let footerLine = 3.3
    static let ink = "#1a1a1a"

    /// The page. The same sheet gives the same bytes.
    public func page() throws -> MapPage {
        func polygons(_ outlines: [Outline]) throws -> [[PolygonRings]] {
            try parallelMap(outlines, worker: GEOSContext.init) { context, outline in
                try Geometry(outline, in: context).polygonRings()
            }
        }
        let (rings, around) = (try polygons(surfaces.map(\.outline)), try polygons(surroundings.map(\.outline)))
        let page = pageSize(showing: frames.first.flatMap { FlatFrame.aspect(of: $0.surfaces.map { rings[$0] }) })
        let (width, height) = (number(page.width), number(page.height))
        var drawing = SVGDrawing(prefix: prefix)
        drawing.raw(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(height)mm" \
            viewBox="0 0 \(width) \(height)" \
            lang="\(language)" xml:lang="\(language)" role="img" aria-labelledby="\(prefix)title \(prefix)desc" \
            font-family="\(TextMetrics.family)">
            <title id="\(prefix)title">\(title.escapedForMarkup)</title>
            <desc id="\(prefix)desc">\(description.escapedForMarkup)</desc>
            <rect width="\(width)" height="\(height)" fill="#ffffff"/>

            """)
        let (space, notes) = (space(on: page), footerLines(on: page))
        let (top, bottom, right) = (space.top, space.bottom, page.width - Self.margin)
        draw(titleLines(on: page), on: &drawing)
        let boxes = boxes(in: space)
        let flats = try zip(frames, boxes).map { frame, box in try flat(frame, rings: rings, in: box) }
        let scale = PostScale(page: try flats.flatMap { try $0?.etpShown(of: self) ?? [] })
        var (shown, hasTowns) = (Set<Int>(), false)
        for (index, frame) in frames.enumerated() {
            let box = boxes[index]
            drawing.rectangle(box, .init(fill: frame.ground.colour.hex))
            if isPaired {
                var band = box
                band.bottom = band.top + Self.titleBand
                drawing.rectangle(band, .init(fill: "#ffffff"))
            }
            var flat = flats[index]
            if let first = flat, index > 0, !isPaired {
                // Where a symbol would stand over the edge of an inset, the inset shows more around.
                let placed = try first.posts(of: self, scale)
                if let reach = placed.map(\.reach).max(), !placed.allSatisfy({ first.box.contains($0.box) }) {
                    flat = try self.flat(frame, rings: rings, in: box, padding: reach + 0.5)
                }
            }
            if let flat {
                if case .sea(let foreign) = frame.ground {
                    flat.drawLand(
                        try flat.topology(of: polygons([foreign])), Symbology.foreignLand, on: &drawing)
                }
                let land = (index == 0 || isPaired) && !around.isEmpty ? try flat.topology(of: around) : nil
                if let land { flat.drawLand(land, Symbology.france, on: &drawing) }
                let drawn = try draw(flat, scale, around: land, on: &drawing)
                shown.formUnion(drawn.posts)
                hasTowns = hasTowns || drawn.hasTowns
            }
            drawing.rectangle(box, .init(stroke: "#8c8c8c", width: 0.2))
            if let title = frame.title {
                drawing.words(title, box.left + 1, box.top + 3, size: Self.smallestSize, isBold: true)
                if let flat, !isPaired {
                    drawScale(
                        flat, box.left + 1, box.bottom - 1, longest: 14, size: Self.smallestSize, on: &drawing)
                }
            }
        }
        let outside = posts.indices.count { !shown.contains($0) }
        let present = legend.filter { if case .town = $0 { hasTowns } else { true } }
        let items = present + (outside > 0 ? postsOutside(outside).map { [.note($0)] } ?? [] : [])
        drawLegend(items, scale, left: right - Self.legendWidth, top: top, bottom: bottom - 6, on: &drawing)
        if let main = flats.first ?? nil {
            drawNorth(main, right - 6, bottom - 6, on: &drawing)
            drawScale(
                main, right - Self.legendWidth, bottom - 0.5, longest: 42, size: 2.6, on: &drawing)
        }
        for (index, line) in notes.enumerated() {
            drawing.words(
                line, Self.margin, bottom + 4.5 + Self.footerLine * Double(index), size: Self.smallestSize,
                colour: "#333333")
        }
        drawing.raw("</svg>\n")
        return MapPage(svg: drawing.text, size: page)
    }

    /// The page on which a territory is drawn larger, in landscape where it hardly matters.
    /// - Parameter aspect: the territory's width for its height; nil where nothing is drawn.
    private func pageSize(showing aspect: Double?) -> MapPage.Size {
        guard let aspect else { return .landscape }
        func height(on page: MapPage.Size) -> Double {
            let box = boxes(in: space(on: page))[0]
            return min(box.bottom - box.top, (box.right - box.left) / aspect)
        }
        return height(on: .portrait) > 1.1 * height(on: .landscape) ? .portrait : .landscape
    }

    /// For the frames: between the title and the footer, beside the legend.
    private func space(on page: MapPage.Size) -> Box {
        Box(
            left: Self.margin, top: (titleLines(on: page).last?.bottom ?? 0) + 4.5,
            right: page.width - Self.margin - Self.legendWidth - 5,
            bottom: page.height - Self.margin - Self.footerLine * Double(footerLines(on: page).count) - 2)
    }

    /// A frame laid flat inside a box, under its title and over its scale where it has them.
    /// - Parameter padding: nil for the usual one: in the main frame, no symbol on the coast meets the edge.
    private func flat(
        _ frame: Frame, rings: [[PolygonRings]], in box: Box, padding: Double? = nil
    ) throws -> FlatFrame? {
        var inside = box
        if frame.title != nil {
            inside.top += isPaired ? Self.titleBand : 3.5
            if !isPaired { inside.bottom -= 3.2 }
        }
        let largest = PostScale(largestETP: posts.compactMap(\.etp).max() ?? 0)
        let usual = frame.title == nil ? max(4, 1.5 + (posts.map { largest.radius(ofETP: $0.etp) }.max() ?? 0)) : 1
        return try FlatFrame(frame, of: self, rings: rings, in: inside, padding: padding ?? usual)
    }

    /// The main frame, then the insets in a column on its left; or halves of the longer side.
    private func boxes(in space: Box) -> [Box] {
        let (insets, insetWidth, gap) = (frames.count - 1, Self.insetWidth, Self.gap)
        if insets <= 0 { return [space] }
        if isPaired { return Self.halves(of: space) }
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

    private static func halves(of space: Box) -> [Box] {
        var (first, second) = (space, space)
        if space.right - space.left > space.bottom - space.top {
            first.right = (space.left + space.right - gap) / 2
            second.left = first.right + gap
        } else {
            first.bottom = (space.top + space.bottom - gap) / 2
            second.top = first.bottom + gap
        }
        return [first, second]
    }

    /// A legend longer than the page is written closer, then smaller.
    private func drawLegend(
        _ items: [LegendItem], _ scale: PostScale, left: Double, top: Double, bottom: Double,
        on drawing: inout SVGDrawing
    ) {
        func legend(_ airiness: Double) -> LegendDrawing {
            LegendDrawing(left: left, top: top, width: Self.legendWidth, scale: scale, airiness: airiness, etp: etp)
        }
        func length(_ airiness: Double) -> Double {
            var (trial, paper) = (legend(airiness), SVGDrawing())
            trial.draw(items, on: &paper)
            return trial.top - top
        }
        let airiness = [1, 0.8, 0.6, 0.4].first { length($0) <= bottom - top } ?? 0.25
        let part = min(1, (bottom - top) / length(airiness))
        var final = legend(airiness)
        if part < 1 {
            drawing.raw(
                "<g transform=\"translate(\(number(left * (1 - part))) \(number(top * (1 - part)))) "
                    + "scale(\((part * 1000).rounded(.down) / 1000))\">\n")
        }
        final.draw(items, on: &drawing)
        if part < 1 { drawing.raw("</g>\n") }
    }

    private static let nameSize = smallestSize

    /// - Returns: the posts drawn, by position, and whether there are towns.
    private func draw(
        _ frame: FlatFrame, _ scale: PostScale, around land: PaperTopology?, on drawing: inout SVGDrawing
    ) throws -> (posts: [Int], hasTowns: Bool) {
        var hasTowns = false
        frame.drawSurfaces(of: self, on: &drawing)
        let placed = try frame.posts(of: self, scale)
        for item in placed {
            let post = posts[item.index]
            drawing.post(item.x, item.y, radius: item.radius, kind: post.kind, isKnown: post.etp != nil)
        }
        var placement = LabelPlacement(frame: frame.box, obstacles: placed.map(\.box), size: Self.nameSize)
        for item in placed { drawRank(of: item, among: placed, &placement, on: &drawing) }
        if isPaired {
            draw(frame.labels(of: self, .largest, posts: placed, in: &placement), on: &drawing)
        } else if frame.title == nil {
            let largest = frame.labels(of: self, .largest, posts: placed, in: &placement)
            draw(frame.regions(of: self, in: &placement), colour: "#5a5a5a", isItalic: true, on: &drawing)
            var towns = try frame.towns(of: self, areChief: true, beside: largest, in: &placement)
            let named = largest + frame.labels(of: self, .others, posts: placed, in: &placement)
            draw(named, on: &drawing)
            towns += try frame.towns(of: self, areChief: false, beside: named, in: &placement)
            for town in towns { drawing.town(town.x, town.y) }
            draw(towns.map(\.label), isItalic: true, on: &drawing)
            hasTowns = !towns.isEmpty
            let neighbours = land.map { frame.neighbours(of: self, $0, in: &placement) } ?? []
            draw(neighbours, colour: "#7f7a72", hasHalo: false, on: &drawing)
        }
        if !tips.isEmpty { frame.drawTips(of: self, on: &drawing) }
        return (placed.map(\.index), hasTowns)
    }

    /// Inside its symbol, or beside one too small for it and whatever stands at the same seat.
    private func drawRank(
        of item: FlatFrame.PlacedPost, among placed: [FlatFrame.PlacedPost], _ placement: inout LabelPlacement,
        on drawing: inout SVGDrawing
    ) {
        let post = posts[item.index]
        guard let rank = post.rank.map(String.init) else { return }
        let size = Self.smallestSize
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

    private func draw(
        _ labels: [LabelPlacement.Label], isBold: Bool = false, colour: String = ink, isItalic: Bool = false,
        hasHalo: Bool = true, on drawing: inout SVGDrawing
    ) {
        for isHalo in hasHalo ? [true, false] : [false] {
            for label in labels {
                for (row, line) in label.lines.enumerated() {
                    drawing.words(
                        line, label.x, label.y + Double(row) * Self.nameSize * LabelPlacement.lineHeight,
                        size: Self.nameSize, anchor: .middle, isBold: isBold, isItalic: isItalic, colour: colour,
                        isHalo: isHalo)
                }
            }
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
