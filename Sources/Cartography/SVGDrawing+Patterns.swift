extension SVGDrawing {
    /// Lines over a box, all on one lattice of the page, so that they run on from one surface to the next.
    mutating func hatching(_ hatch: MapSheet.Hatch, over box: LabelPlacement.Box) {
        let height = box.bottom - box.top
        // How far a line moves to the right from the top of the box to its bottom.
        let lean: Double =
            switch hatch.direction {
            case .rising: -1
            case .falling: 1
            case .upright: 0
            }
        let step = hatch.spacing * (lean == 0 ? 1 : 2.0.squareRoot())
        // x - lean * y is constant along a line.
        let ends = [box.left, box.right].flatMap { x in [box.top, box.bottom].map { x - lean * $0 } }
        let (first, last) = ((ends.min() ?? 0) / step, (ends.max() ?? 0) / step)
        let lines = stride(from: first.rounded(.down), through: last, by: 1).map { count in
            let top = count * step + lean * box.top
            return [PaperPoint(top, box.top), PaperPoint(top + lean * height, box.bottom)]
        }
        // On a light ground of their own, so that they stand out from the darkest class as well.
        raw("<g stroke-opacity=\".7\">\n")
        self.lines(lines, .init(stroke: "#ffffff", width: hatch.width + 0.3))
        raw("</g>\n")
        self.lines(lines, .init(stroke: hatch.colour.hex, width: hatch.width))
    }

    /// What tells a fill whose rate is not known, or not wholly, from the colours of the scale.
    mutating func pattern(of fill: MapSheet.Fill, in rings: [[PaperPoint]], over box: LabelPlacement.Box) {
        switch fill {
        case .colour: return
        case .atLeast: clipped(to: rings) { $0.dots(over: box, ground: "#ffffff") }
        case .unknownETP: clipped(to: rings) { $0.dots(over: box) }
        case .noPopulation: clipped(to: rings) { $0.levelLines(over: box) }
        }
    }

    /// Dots in staggered rows.
    /// - Parameter ground: what rings each dot, so that it stands out from the darkest class as well.
    private mutating func dots(over box: LabelPlacement.Box, ground: String? = nil) {
        let step = 1.2
        raw("<g stroke-linecap=\"round\">\n")
        for parity in 0...1 {
            let first = (box.top / step).rounded(.down)
            let rows = stride(from: first + Double(parity), through: (box.bottom / step).rounded(.up), by: 2)
            let left = ((box.left / step).rounded(.down) - 1 + (parity == 0 ? 0 : 0.5)) * step
            let dots = rows.map { [PaperPoint(left, $0 * step), PaperPoint(box.right + step, $0 * step)] }
            let dashes = "0 \(number(step))"
            if let ground { lines(dots, .init(stroke: ground, width: 0.6, dashes: dashes)) }
            lines(dots, .init(stroke: Symbology.pattern.hex, width: 0.35, dashes: dashes))
        }
        raw("</g>\n")
    }

    private mutating func levelLines(over box: LabelPlacement.Box) {
        let step = 1.1
        let rows = stride(from: (box.top / step).rounded(.down), through: (box.bottom / step).rounded(.up), by: 1)
        lines(
            rows.map { [PaperPoint(box.left, $0 * step), PaperPoint(box.right, $0 * step)] },
            .init(stroke: Symbology.pattern.hex, width: 0.15))
    }
}
