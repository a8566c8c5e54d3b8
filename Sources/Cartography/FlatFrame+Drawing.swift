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
            drawing.pattern(of: fill, in: rings, over: box)
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
            let width = limit.width * (isCrowded ? 0.2 : weight)
            // On a light ground, so that no hatch hides where a territory ends.
            if !isCrowded, limit.width >= 0.2 {
                drawing.raw("<g stroke-opacity=\".8\">\n")
                drawing.lines(lines, .init(stroke: "#ffffff", width: width + 0.5 * weight))
                drawing.raw("</g>\n")
            }
            drawing.lines(lines, .init(stroke: limit.colour.hex, width: width))
            drawing.raw("</g>\n")
        }
    }

    /// Each territory once more, over everything, to be pointed at.
    func drawTips(of sheet: MapSheet, on drawing: inout SVGDrawing) {
        let byTerritory = Dictionary(grouping: surfaces.indices) { sheet.surfaces[surfaces[$0]].territory }
        for (territory, faces) in byTerritory.sorted(by: { $0.key < $1.key }) {
            let tip = sheet.tips[territory]
            drawing.territory(topology.boundary(of: faces), code: tip.code, words: tip.words)
        }
    }

    /// What lies around the territory.
    func drawLand(_ land: PaperTopology, _ colour: Symbology.Colour, on drawing: inout SVGDrawing) {
        let corners = [
            PaperPoint(box.left, box.top), PaperPoint(box.right, box.top), PaperPoint(box.right, box.bottom),
            PaperPoint(box.left, box.bottom),
        ]
        drawing.clipped(to: [corners]) { drawing in
            drawing.surface(land.boundary(of: Array(0..<land.faceCount)), .init(fill: colour.hex))
            drawing.lines(land.lines { $0 != nil && $1 != nil }, .init(stroke: "#bdb8ae", width: 0.2))
        }
    }

    /// Names of what lies around, wherever one fits into the part that shows.
    /// - Parameter land: of the sheet's surroundings, in their order.
    func neighbours(
        of sheet: MapSheet, _ land: PaperTopology, in placement: inout LabelPlacement
    ) -> [LabelPlacement.Label] {
        sheet.surroundings.enumerated().compactMap { face, item in
            item.name.flatMap { placement.place($0, inside: land.boundary(of: [face])) }
        }
    }

    /// Lines are finer in insets and on maps of the whole country.
    var weight: Double { title == nil ? (metresPerMillimetre > 3000 ? 0.6 : 1) : 0.7 }

    /// A post that falls into the frame.
    struct PlacedPost {
        /// By position in the sheet's.
        let index: Int
        let x: Double
        let y: Double
        let radius: Double
        /// How far its symbol reaches from its middle.
        let reach: Double

        var box: Box { .square(x, y, half: reach) }
    }

    /// The ETP of the posts that fall into the frame, where they are known.
    func etpShown(of sheet: MapSheet) throws -> [Double] {
        zip(sheet.posts, try onPaper(sheet.posts.map(\.position))).compactMap { $1 == nil ? nil : $0.etp }
    }

    /// The posts that fall into the frame: those that are there under those of a plan, larger ones under smaller ones.
    func posts(of sheet: MapSheet, _ scale: PostScale) throws -> [PlacedPost] {
        let places = try onPaper(sheet.posts.map(\.position))
        return zip(sheet.posts.indices, places).compactMap { index, place in
            place.map { place in
                let post = sheet.posts[index]
                let radius = scale.radius(ofETP: post.etp)
                return PlacedPost(
                    index: index, x: place.x, y: place.y, radius: radius,
                    reach: post.kind.isRound ? radius : SVGDrawing.halfSide(radius))
            }
        }.sorted { one, two in
            func order(_ post: PlacedPost) -> (Int, Double, Int) {
                (sheet.posts[post.index].kind.isRound ? 0 : 1, -post.radius, post.index)
            }
            return order(one) < order(two)
        }
    }

    /// The largest territories are named even where their names are wider than they are.
    private static let wellKnown = 12

    /// Which of the territories are named.
    enum Names {
        case largest, others
    }

    /// Names of territories, clear of posts and of each other; that of a territory with a post stands beside it.
    func labels(
        of sheet: MapSheet, _ names: Names, posts: [PlacedPost], in placement: inout LabelPlacement
    ) -> [LabelPlacement.Label] {
        var faces: [Int: [Int]] = [:]
        for (face, index) in surfaces.enumerated() { faces[sheet.surfaces[index].territory, default: []].append(face) }
        let named = faces.keys.compactMap { territory in
            sheet.names[territory].map { (territory: territory, name: $0.name, weight: $0.weight) }
        }.sorted { ($0.weight, $1.territory) > ($1.weight, $0.territory) }
        let spots = posts.map { LabelPlacement.Spot(x: $0.x, y: $0.y, reach: $0.reach) }
        return (names == .largest ? named.prefix(Self.wellKnown) : named.dropFirst(Self.wellKnown)).compactMap { item in
            placement.place(
                item.name, in: topology.boundary(of: faces[item.territory] ?? []), beside: spots,
                mayStickOut: names == .largest)
        }
    }

    /// Names of what several territories are part of, in capitals, wherever one fits.
    func regions(of sheet: MapSheet, in placement: inout LabelPlacement) -> [LabelPlacement.Label] {
        sheet.regions.compactMap { region in
            let faces = surfaces.indices.filter {
                sheet.surfaces[surfaces[$0]].groups[region.limit] == region.group
            }
            return faces.isEmpty
                ? nil : placement.place(region.name.uppercased(), inside: topology.boundary(of: faces))
        }
    }

    /// How far a town's symbol reaches.
    static let townReach = 0.6

    /// Towns that find room, with their symbols.
    /// - Parameter named: what is named already; one of them may say the town's name too.
    func towns(
        of sheet: MapSheet, areChief: Bool, beside named: [LabelPlacement.Label], in placement: inout LabelPlacement
    ) throws -> [(x: Double, y: Double, label: LabelPlacement.Label)] {
        let towns = sheet.towns.filter { $0.isChief == areChief }
        // « Niortais » does not name Niort, « Grand Cahors » does name Cahors.
        let told = named.map { $0.lines.joined(separator: " ").split { !$0.isLetter } }
        return zip(towns, try onPaper(towns.map(\.position))).compactMap { town, place in
            let words = town.name.split { !$0.isLetter }
            if told.contains(where: { $0.contains(words) }) { return nil }
            return place.flatMap { place in
                placement.place(town.name, at: .init(x: place.x, y: place.y, reach: Self.townReach)).map {
                    (place.x, place.y, $0)
                }
            }
        }
    }
}

extension MapSheet.Frame.Ground? {
    var colour: Symbology.Colour {
        switch self {
        case .sea: Symbology.sea
        case .france: Symbology.france
        case nil: Symbology.Colour("#ffffff")
        }
    }
}

extension MapSheet.Fill {
    var colour: Symbology.Colour {
        switch self {
        case .colour(let colour), .atLeast(let colour): colour
        case .unknownETP: Symbology.unknownETP
        case .noPopulation: Symbology.noPopulation
        }
    }
}
