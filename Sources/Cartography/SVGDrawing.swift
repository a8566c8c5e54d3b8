/// Writes the few elements that maps are made of; lengths are millimetres.
struct SVGDrawing {
    private(set) var text = ""
    private var clipCount = 0
    private let prefix: String

    /// - Parameter prefix: begins every identifier.
    init(prefix: String = "") {
        self.prefix = prefix
    }

    enum Anchor: String {
        case start, middle, end
    }

    /// Paint of surfaces and lines.
    struct Paint {
        var fill: String?
        var stroke: String?
        var width = 0.0
        var dashes: String?
        var fillOpacity: Double?

        fileprivate var attributes: String {
            var text = " fill=\"\(fill ?? "none")\""
            if let fillOpacity { text += " fill-opacity=\"\(number(fillOpacity))\"" }
            guard let stroke else { return text }
            text += " stroke=\"\(stroke)\" stroke-width=\"\(number(width))\""
            if let dashes { text += " stroke-dasharray=\"\(dashes)\"" }
            return text
        }
    }

    mutating func rectangle(_ box: LabelPlacement.Box, _ paint: Paint) {
        text += "<rect x=\"\(number(box.left))\" y=\"\(number(box.top))\" width=\"\(number(box.right - box.left))\""
        text += " height=\"\(number(box.bottom - box.top))\"\(paint.attributes)/>\n"
    }

    mutating func circle(_ x: Double, _ y: Double, radius: Double, _ paint: Paint) {
        text += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\"\(paint.attributes)/>\n"
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ paint: Paint) {
        text += "<path d=\"M\(number(x1)) \(number(y1))L\(number(x2)) \(number(y2))\"\(paint.attributes)/>\n"
    }

    mutating func surface(_ rings: [[PaperPoint]], _ paint: Paint) {
        text += "<path fill-rule=\"evenodd\"\(paint.attributes) d=\"\(pathData(rings, isClosed: true))\"/>\n"
    }

    /// A surface that is not seen and that says what it is of.
    mutating func territory(_ rings: [[PaperPoint]], code: String, words: String) {
        text +=
            "<path data-code=\"\(code.escapedForMarkup)\" fill=\"#ffffff\" fill-opacity=\"0\" fill-rule=\"evenodd\" "
        text += "d=\"\(pathData(rings, isClosed: true))\"><title>\(words.escapedForMarkup)</title></path>\n"
    }

    mutating func lines(_ lines: [[PaperPoint]], _ paint: Paint) {
        text += "<path\(paint.attributes) d=\"\(pathData(lines, isClosed: false))\"/>\n"
    }

    mutating func polygon(_ points: [(Double, Double)], _ paint: Paint) {
        surface([points.map { PaperPoint($0.0, $0.1) }], paint)
    }

    /// What is drawn shows only inside a surface.
    mutating func clipped(to rings: [[PaperPoint]], _ draw: (inout SVGDrawing) -> Void) {
        clipCount += 1
        let name = "\(prefix)clip\(clipCount)"
        text += "<clipPath id=\"\(name)\"><path clip-rule=\"evenodd\" "
        text += "d=\"\(pathData(rings, isClosed: true))\"/></clipPath>\n<g clip-path=\"url(#\(name))\">\n"
        draw(&self)
        text += "</g>\n"
    }

    mutating func words(
        _ words: String, _ x: Double, _ y: Double, size: Double, anchor: Anchor = .start, isBold: Bool = false,
        isItalic: Bool = false, colour: String = "#1a1a1a", isHalo: Bool = false
    ) {
        text += "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\""
        if anchor != .start { text += " text-anchor=\"\(anchor.rawValue)\"" }
        if isBold { text += " font-weight=\"bold\"" }
        if isItalic { text += " font-style=\"italic\"" }
        text +=
            isHalo
            ? " fill=\"#ffffff\" stroke=\"#ffffff\" stroke-width=\"0.8\" stroke-linejoin=\"round\" aria-hidden=\"true\""
            : " fill=\"\(colour)\""
        text += ">\(words.escapedForMarkup)</text>\n"
    }

    mutating func raw(_ markup: String) { text += markup }

    /// Relative moves: a third of the size of absolute positions.
    private func pathData(_ lines: [[PaperPoint]], isClosed: Bool) -> String {
        var data: [UInt8] = []
        data.reserveCapacity(lines.reduce(0) { $0 + $1.count } * 10)
        for line in lines {
            guard var last = line.first else { continue }
            data.append(UInt8(ascii: "M"))
            data.append(hundredths: Int(last.x))
            data.append(UInt8(ascii: " "))
            data.append(hundredths: Int(last.y))
            data.append(UInt8(ascii: "l"))
            for (index, point) in line.dropFirst().enumerated() {
                let step = point - last
                if index > 0 { data.append(UInt8(ascii: " ")) }
                data.append(hundredths: Int(step.x))
                data.append(UInt8(ascii: " "))
                data.append(hundredths: Int(step.y))
                last = point
            }
            if isClosed { data.append(UInt8(ascii: "z")) }
        }
        return String(decoding: data, as: UTF8.self)
    }
}

/// At most two decimals, none that say nothing.
func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(hundredths: Int((value * 100).rounded()))
    return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
    fileprivate mutating func append(hundredths value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = (Swift.abs(value) / 100, Swift.abs(value) % 100)
        if whole > 0 || rest == 0 { append(contentsOf: String(whole).utf8) }
        if rest == 0 { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(rest / 10))
        if rest % 10 != 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
}
