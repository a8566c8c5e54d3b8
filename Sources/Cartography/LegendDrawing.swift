internal import GeometryKit

/// Writes a legend from top to bottom.
struct LegendDrawing {
    let left: Double
    var top: Double
    let width: Double
    let scale: PostScale

    private var isFirst = true
    private let size = 2.6
    private let boxWidth = 8.0
    private let boxHeight = 4.4
    private let line = 3.3

    init(left: Double, top: Double, width: Double, scale: PostScale) {
        self.left = left
        self.top = top
        self.width = width
        self.scale = scale
    }

    mutating func draw(_ items: [MapSheet.LegendItem], on drawing: inout SVGDrawing) {
        for item in items {
            defer { isFirst = false }
            switch item {
            case .heading(let text):
                top += isFirst ? 0 : 2.5
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
                drawing.pattern(of: fill, in: [ring], over: box)
                if let hatch { drawing.clipped(to: [ring]) { $0.hatching(hatch, over: box) } }
                drawing.rectangle(box, .init(stroke: "#595959", width: 0.15))
                words(text, height: boxHeight, on: &drawing)
            case .sizes(let kind, let numbers, let texts):
                sizes(kind, numbers, texts, on: &drawing)
            case .post(let kind, let isKnown, let text):
                drawing.post(
                    left + boxWidth / 2, top + Self.sample + 0.4, radius: Self.sample, kind: kind, isKnown: isKnown)
                words(text, height: 2 * Self.sample + 0.8, on: &drawing)
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

    /// Of a symbol that shows a kind and no size, millimetres.
    private static let sample = 1.7

    /// Symbols on one line, each with its number under it.
    private mutating func sizes(
        _ kind: MapSheet.Post.Kind, _ numbers: [Double], _ texts: [String], on drawing: inout SVGDrawing
    ) {
        let radii = numbers.map { scale.radius(ofETP: $0) }
        let largest = radii.max() ?? 0
        let middle = top + largest + 0.6
        var x = left
        for (radius, text) in zip(radii, texts) {
            let half = max(radius, TextMetrics.width(of: text, size: size) / 2)
            drawing.post(x + half, middle, radius: radius, kind: kind)
            drawing.words(text, x + half, middle + largest + 3.2, size: size, anchor: .middle)
            x += 2 * half + 3
        }
        top = middle + largest + 5.4
    }
}
