extension SVGDrawing {
    /// A post that is there: so light a disc that the territory under it is seen, hollow and dashed where nobody knows
    /// its ETP. One that a plan proposes: a square of the same area; one that moves ETP elsewhere is hollow, one that
    /// does so in part is half so.
    mutating func post(_ x: Double, _ y: Double, radius: Double, kind: MapSheet.Post.Kind, isKnown: Bool = true) {
        let colour = (kind.isRound ? Symbology.post : kind == .alone ? Symbology.whiteZoneHatch : Symbology.proposed)
            .hex
        // White around every symbol, so that it stands out from the darkest class as well.
        let casing = Paint(stroke: "#ffffff", width: 1)
        switch kind {
        case .active where isKnown, .followed:
            circle(x, y, radius: radius, casing)
            circle(x, y, radius: radius, .init(fill: colour, stroke: colour, width: 0.4, fillOpacity: 0.3))
        case .active:
            circle(
                x, y, radius: radius,
                .init(fill: "#ffffff", stroke: colour, width: 0.45, dashes: "1 .7", fillOpacity: 0.7))
        case .proposed, .consolidation, .redeployment, .mixed, .alone:
            let box = LabelPlacement.Box.square(x, y, half: Self.halfSide(radius))
            rectangle(box, casing)
            switch kind {
            case .redeployment: rectangle(box, .init(fill: "#ffffff", stroke: colour, width: 0.7))
            case .alone: rectangle(box, .init(fill: colour, stroke: colour, width: 0.4, fillOpacity: 0.75))
            case .mixed: rectangle(box, .init(fill: colour, stroke: colour, width: 0.7, fillOpacity: 0.5))
            default: rectangle(box, .init(fill: colour, stroke: Symbology.proposedEdge.hex, width: 0.3))
            }
        }
    }

    /// A town that is there for orientation.
    mutating func town(_ x: Double, _ y: Double) {
        circle(x, y, radius: FlatFrame.townReach - 0.15, .init(fill: "#ffffff", stroke: "#1a1a1a", width: 0.3))
    }

    /// Of the square whose area is that of a circle.
    static func halfSide(_ radius: Double) -> Double { radius * Double.pi.squareRoot() / 2 }
}

extension LabelPlacement.Box {
    static func square(_ x: Double, _ y: Double, half: Double) -> Self {
        Self(left: x - half, top: y - half, right: x + half, bottom: y + half)
    }

    func contains(_ other: Self) -> Bool {
        left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
}
