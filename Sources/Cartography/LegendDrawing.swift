internal import GeometryKit

/// Writes a legend from top to bottom.
struct LegendDrawing {
    let left: Double
    var top: Double
    let width: Double
    let scale: PostScale
    /// How a number of ETP is written.
    let etp: (Double) -> String

    private var isFirst = true
    private let size = 2.6
    private let boxWidth = 8.0
    /// Of what is no text, 1 for a legend with room to spare.
    private let airiness: Double
    private var boxHeight: Double { 4.4 * (0.4 + 0.6 * airiness) }
    private let line = 3.1

    init(
        left: Double, top: Double, width: Double, scale: PostScale, airiness: Double = 1,
        etp: @escaping (Double) -> String
    ) {
        self.airiness = airiness
        self.left = left
        self.top = top
        self.width = width
        self.scale = scale
        self.etp = etp
    }

    mutating func draw(_ items: [MapSheet.LegendItem], on drawing: inout SVGDrawing) {
        for item in items {
            defer { isFirst = false }
            switch item {
            case .heading(let text):
                top += isFirst ? 0 : 2.5 * airiness
                for line in TextMetrics.lines(of: text, size: 2.9, width: width / 1.07) {
                    top += 3.4
                    drawing.words(line, left, top, size: 2.9, isBold: true)
                }
                top += 1.6 * airiness
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
            case .sizes(let kind):
                sizes(kind, on: &drawing)
            case .post(let kind, let isKnown, let text):
                drawing.post(
                    left + boxWidth / 2, top + Self.sample + 0.4, radius: Self.sample, kind: kind, isKnown: isKnown)
                words(text, height: 2 * Self.sample + 0.8, on: &drawing)
            case .limit(let limit, let text):
                drawing.line(
                    left, top + boxHeight / 2, left + boxWidth, top + boxHeight / 2,
                    .init(stroke: limit.colour.hex, width: limit.width))
                words(text, height: boxHeight, on: &drawing)
            case .town(let text):
                drawing.town(left + boxWidth / 2, top + boxHeight / 2)
                words(text, height: boxHeight, on: &drawing)
            case .note(let text):
                for line in TextMetrics.lines(of: text, size: 2.5, width: width) {
                    top += 3
                    drawing.words(line, left, top, size: 2.5, isItalic: true, colour: "#333333")
                }
                top += airiness
            }
        }
    }

    /// Beside a symbol of a height, centred on it, or from its top down where they need more; moves on below the taller of
    /// the two.
    private mutating func words(_ text: String, height: Double, on drawing: inout SVGDrawing) {
        let lines = TextMetrics.lines(of: text, size: size, width: width - boxWidth - 2)
        let block = line * Double(lines.count)
        let first = top + max(0, (height - block) / 2) + 0.76 * line
        for (index, words) in lines.enumerated() {
            drawing.words(words, left + boxWidth + 2, first + Double(index) * line, size: size)
        }
        top += max(height, block) + airiness
    }

    /// Of a symbol that shows a kind and no size, millimetres.
    private static let sample = 1.7

    /// Symbols on one line, each with its number under it.
    private mutating func sizes(_ kind: MapSheet.Post.Kind, on drawing: inout SVGDrawing) {
        // There is no half of a contract.
        let numbers = scale.legend.filter { $0 >= 1 || kind != .followed && kind != .alone }
        guard let largest = numbers.last.map({ scale.radius(ofETP: $0) }) else { return }
        let middle = top + largest + 0.6
        var x = left
        for number in numbers {
            let (radius, text) = (scale.radius(ofETP: number), etp(number))
            let half = max(radius, TextMetrics.width(of: text, size: size) / 2)
            drawing.post(x + half, middle, radius: radius, kind: kind)
            drawing.words(text, x + half, middle + largest + 3.2, size: size, anchor: .middle)
            x += 2 * half + 3
        }
        top = middle + largest + 5.4
    }
}
