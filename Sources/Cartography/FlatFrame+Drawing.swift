internal import GeometryKit

extension FlatFrame {
    /// Surfaces, hatching and limits.
    func drawSurfaces(of sheet: MapSheet, on drawing: inout SVGDrawing) {
        var byFill: [(fill: MapSheet.Fill, faces: [Int])] = []
        var byHatch: [(hatch: MapSheet.Hatch, faces: [Int])] = []
        for (face, index) in surfaces.enumerated() {
            let surface = sheet.surfaces[index]
            if let known = byFill.firstIndex(where: { $0.fill == surface.fill }) {
                byFill[known].faces.append(face)
            } else {
                byFill.append((surface.fill, [face]))
            }
            guard let hatch = surface.hatch else { continue }
            if let known = byHatch.firstIndex(where: { $0.hatch == hatch }) {
                byHatch[known].faces.append(face)
            } else {
                byHatch.append((hatch, [face]))
            }
        }
        for (fill, faces) in byFill {
            let rings = topology.boundary(of: faces)
            // A hair of the same colour hides the seam between two fills.
            drawing.surface(rings, .init(fill: fill.colour.hex, stroke: fill.colour.hex, width: 0.05))
            if fill == .missing { drawing.clipped(to: rings) { $0.dots(over: box) } }
        }
        for (hatch, faces) in byHatch {
            drawing.clipped(to: topology.boundary(of: faces)) { $0.hatching(hatch, over: box) }
        }
        // Where a hatched part ends inside a territory.
        let edges = topology.lines { one, two in
            guard let one, let two else { return false }
            let (first, second) = (sheet.surfaces[surfaces[one]], sheet.surfaces[surfaces[two]])
            return first.groups == second.groups && (first.hatch, first.fill) != (second.hatch, second.fill)
        }
        if !edges.isEmpty { drawing.lines(edges, .init(stroke: Symbology.whiteZoneHatch.hex, width: 0.2 * weight)) }
        // The least important first: the others run over them.
        for level in sheet.limits.indices.reversed() {
            let lines = topology.lines { one, two in
                let groups = [one, two].map { face in face.map { sheet.surfaces[surfaces[$0]].groups } }
                guard let first = groups[0], let second = groups[1] else { return level == 0 }
                return sheet.limits.indices.first { first[$0] != second[$0] } == level
            }
            guard !lines.isEmpty else { continue }
            let limit = sheet.limits[level]
            drawing.raw("<g stroke-linejoin=\"round\" stroke-linecap=\"round\">\n")
            // A country of communes would be nothing but limits.
            let isCrowded = metresPerMillimetre > 3000 && limit.width < 0.2
            drawing.lines(
                lines, .init(stroke: limit.colour.hex, width: limit.width * (isCrowded ? 0.2 : weight)))
            drawing.raw("</g>\n")
        }
    }

    /// What lies around the territory.
    func drawSurroundings(_ rings: [[PolygonRings]], on drawing: inout SVGDrawing) throws {
        let topology = try topology(of: rings)
        let corners = [
            PaperPoint(box.left, box.top), PaperPoint(box.right, box.top), PaperPoint(box.right, box.bottom),
            PaperPoint(box.left, box.bottom),
        ]
        drawing.clipped(to: [corners]) { drawing in
            drawing.surface(topology.boundary(of: Array(rings.indices)), .init(fill: "#eeeeee"))
            drawing.lines(topology.lines { $0 != nil && $1 != nil }, .init(stroke: "#ffffff", width: 0.4))
        }
    }

    /// Lines are finer in insets and on maps of the whole country.
    var weight: Double { title == nil ? (metresPerMillimetre > 3000 ? 0.6 : 1) : 0.7 }

    /// The circles that fall into the frame, larger ones first; by position in the sheet's.
    func circles(of sheet: MapSheet) throws -> [(index: Int, x: Double, y: Double, radius: Double)] {
        let places = try onPaper(sheet.circles.map(\.position))
        return zip(sheet.circles.indices, places).compactMap { index, place in
            place.map { (index, $0.x, $0.y, sheet.circles[index].radius) }
        }.sorted { ($0.radius, $1.index) > ($1.radius, $0.index) }
    }

    /// - Returns: what names must keep clear of.
    func drawLinks(of sheet: MapSheet, on drawing: inout SVGDrawing) throws -> [Box] {
        let ends = try onPaper(sheet.links.flatMap { [$0.from, $0.to] })
        var obstacles: [Box] = []
        for index in sheet.links.indices {
            guard let from = ends[2 * index], let to = ends[2 * index + 1] else { continue }
            drawing.link(from, to)
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let pieces = max(1, (max(abs(dx), abs(dy))).rounded(.up))
            for part in stride(from: 0, through: pieces, by: 1) {
                let (x, y) = (from.x + dx * part / pieces, from.y + dy * part / pieces)
                obstacles.append(Box(left: x - 0.5, top: y - 0.5, right: x + 0.5, bottom: y + 0.5))
            }
        }
        return obstacles
    }

    /// The largest territories are named even where their names are wider than they are.
    private static let wellKnown = 12

    /// Names of the larger territories, clear of circles and of each other.
    func labels(of sheet: MapSheet, size: Double, obstacles: [Box]) -> [LabelPlacement.Label] {
        var faces: [Int: [Int]] = [:]
        for (face, index) in surfaces.enumerated() { faces[sheet.surfaces[index].territory, default: []].append(face) }
        let named = faces.keys.compactMap { territory in
            sheet.names[territory].map { (territory: territory, name: $0.name, weight: $0.weight) }
        }.sorted { ($0.weight, $1.territory) > ($1.weight, $0.territory) }
        var placement = LabelPlacement(frame: box, obstacles: obstacles, size: size)
        return named.enumerated().compactMap { rank, item in
            placement.place(
                item.name, in: topology.boundary(of: faces[item.territory] ?? []), mayStickOut: rank < Self.wellKnown)
        }
    }
}

extension MapSheet.Fill {
    var colour: Symbology.Colour {
        switch self {
        case .colour(let colour): colour
        case .missing: Symbology.missing
        }
    }
}

extension MapSheet.Circle {
    var radius: Double { Symbology.radius(ofETP: etp ?? 1) }
}

extension SVGDrawing {
    /// Lines at 45° over a box, all on one lattice of the page, so that they run on from one surface to the next.
    mutating func hatching(_ hatch: MapSheet.Hatch, over box: LabelPlacement.Box) {
        let step = hatch.spacing * 2.0.squareRoot()
        let height = box.bottom - box.top
        var lines: [[PaperPoint]] = []
        let origin = hatch.isFalling ? box.left - box.bottom : box.left + box.top
        var start = (origin / step).rounded(.down) * step
        let end = hatch.isFalling ? box.right - box.top : box.right + box.bottom
        while start <= end {
            // x + y, or x - y, is constant along a line.
            lines.append(
                hatch.isFalling
                    ? [PaperPoint(start + box.top, box.top), PaperPoint(start + box.top + height, box.bottom)]
                    : [PaperPoint(start - box.top, box.top), PaperPoint(start - box.top - height, box.bottom)])
            start += step
        }
        // On a light ground of their own, so that they stand out from the darkest class as well.
        raw("<g stroke-opacity=\".7\">\n")
        self.lines(lines, .init(stroke: "#ffffff", width: hatch.width + 0.3))
        raw("</g>\n")
        self.lines(lines, .init(stroke: hatch.colour.hex, width: hatch.width))
    }

    /// Dots in staggered rows.
    mutating func dots(over box: LabelPlacement.Box) {
        let step = 1.2
        raw("<g stroke-linecap=\"round\">\n")
        for parity in 0...1 {
            let first = (box.top / step).rounded(.down)
            let rows = stride(from: first + Double(parity), through: (box.bottom / step).rounded(.up), by: 2)
            let left = ((box.left / step).rounded(.down) - 1 + (parity == 0 ? 0 : 0.5)) * step
            lines(
                rows.map { [PaperPoint(left, $0 * step), PaperPoint(box.right + step, $0 * step)] },
                .init(stroke: Symbology.missingDots.hex, width: 0.35, dashes: "0 \(number(step))"))
        }
        raw("</g>\n")
    }

    /// A post: full for so many ETP, hollow and dashed where nobody knows; a post of a plan that consolidates is full, one
    /// that moves ETP elsewhere is a ring with a dot.
    mutating func post(_ x: Double, _ y: Double, _ circle: MapSheet.Circle) {
        let radius = circle.radius
        let colour = (circle.kind == .post ? Symbology.post : Symbology.proposed).hex
        let isRing = circle.kind == .redeployment
        if circle.etp == nil {
            self.circle(
                x, y, radius: radius,
                .init(fill: "#ffffff", stroke: colour, width: 0.45, dashes: "1 .7", fillOpacity: 0.7))
        } else if isRing {
            self.circle(x, y, radius: radius, .init(fill: "#ffffff", stroke: "#ffffff", width: 1))
            self.circle(x, y, radius: radius - 0.35, .init(fill: "#ffffff", stroke: colour, width: 0.7))
            self.circle(x, y, radius: min(0.6, radius / 3), .init(fill: colour))
        } else {
            self.circle(
                x, y, radius: radius,
                .init(fill: colour, stroke: "#ffffff", width: 0.3, fillOpacity: circle.kind == .post ? 0.8 : 1))
        }
    }

    mutating func link(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) {
        line(from.x, from.y, to.x, to.y, .init(stroke: "#ffffff", width: 1))
        line(from.x, from.y, to.x, to.y, .init(stroke: Symbology.proposed.hex, width: 0.5))
        circle(to.x, to.y, radius: 0.55, .init(fill: Symbology.proposed.hex, stroke: "#ffffff", width: 0.2))
    }
}
