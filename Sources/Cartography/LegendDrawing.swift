internal import GeometryKit

/// Writes a legend from top to bottom.
struct LegendDrawing {
    let left: Double
    var top: Double
    let width: Double

    private let size = 2.6
    private let boxWidth = 8.0
    private let boxHeight = 4.4
    private let line = 3.3

    init(left: Double, top: Double, width: Double) {
        self.left = left
        self.top = top
        self.width = width
    }

    mutating func draw(_ items: [MapSheet.LegendItem], on drawing: inout SVGDrawing) {
        for item in items {
            switch item {
            case .heading(let text):
                top += top > 28 ? 2.5 : 0
                for line in TextMetrics.lines(of: text, size: 2.9, width: width / 1.07) {
                    top += 3.4
                    drawing.words(line, left, top, size: 2.9, isBold: true)
                }
                top += 1.6
            case .surface(let fill, let hatch, let text):
                let box = LabelPlacement.Box(left: left, top: top, right: left + boxWidth, bottom: top + boxHeight)
                drawing.rectangle(box, .init(fill: fill.colour.hex))
                let ring = [
                    PaperPoint(box.left, box.top), PaperPoint(box.right, box.top), PaperPoint(box.right, box.bottom),
                    PaperPoint(box.left, box.bottom),
                ]
                if fill == .missing { drawing.clipped(to: [ring]) { $0.dots(over: box) } }
                if let hatch { drawing.clipped(to: [ring]) { $0.hatching(hatch, over: box) } }
                drawing.rectangle(box, .init(stroke: "#595959", width: 0.15))
                words(text, height: boxHeight, on: &drawing)
            case .circles(let numbers, let texts):
                nested(numbers, texts, on: &drawing)
            case .circle(let kind, let etp, let text):
                let circle = MapSheet.Circle(position: .init(longitude: 0, latitude: 0), etp: etp, kind: kind)
                drawing.post(left + boxWidth / 2, top + circle.radius + 0.4, circle)
                words(text, height: 2 * circle.radius + 0.8, on: &drawing)
            case .limit(let limit, let text):
                drawing.line(
                    left, top + boxHeight / 2, left + boxWidth, top + boxHeight / 2,
                    .init(stroke: limit.colour.hex, width: limit.width))
                words(text, height: boxHeight, on: &drawing)
            case .link(let text):
                drawing.link((left, top + boxHeight / 2), (left + boxWidth, top + boxHeight / 2))
                words(text, height: boxHeight, on: &drawing)
            case .note(let text):
                for line in TextMetrics.lines(of: text, size: 2.3, width: width) {
                    top += 2.8
                    drawing.words(line, left, top, size: 2.3, isItalic: true, colour: "#333333")
                }
                top += 1
            }
        }
    }

    /// Beside a symbol of a height, centred on it; moves on below the taller of the two.
    private mutating func words(_ text: String, height: Double, on drawing: inout SVGDrawing) {
        let lines = TextMetrics.lines(of: text, size: size, width: width - boxWidth - 2)
        let block = line * Double(lines.count)
        let whole = max(height, block)
        for (index, words) in lines.enumerated() {
            drawing.words(
                words, left + boxWidth + 2, top + (height - block) / 2 + 0.76 * line + Double(index) * line, size: size)
        }
        top += max(whole, (height + block) / 2) + 1
    }

    /// Circles that stand on one point, each with a line to its number.
    private mutating func nested(_ numbers: [Double], _ texts: [String], on drawing: inout SVGDrawing) {
        let largest = numbers.map(Symbology.radius).max() ?? 0
        let bottom = top + 2 * largest + 1
        let middle = left + max(largest, boxWidth / 2)
        // From the largest down: texts keep a line apart.
        var nextText = -Double.infinity
        for (number, text) in zip(numbers, texts).sorted(by: { $0.0 > $1.0 }) {
            let radius = Symbology.radius(ofETP: number)
            let crest = bottom - 2 * radius
            let y = max(crest, nextText)
            nextText = y + 3.1
            drawing.circle(middle, bottom - radius, radius: radius, .init(stroke: Symbology.post.hex, width: 0.3))
            drawing.lines(
                [[PaperPoint(middle, crest), PaperPoint(middle + largest + 1.5, y)]],
                .init(stroke: "#595959", width: 0.15))
            drawing.words(text, middle + largest + 2.2, y + 0.9, size: size)
        }
        top = max(bottom, nextText - 2) + 1.6
    }
}
